import { expect } from 'chai'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import { answerIn, cellsOf, en, form, linesOf, refusalOf, the } from './asking.ts'

const day = (d: string, m: string, y: string, code = 'q12') => ({
  [`${code}_d`]: d,
  [`${code}_m`]: m,
  [`${code}_y`]: y,
})
/** Formats a day in English. */
const written = (iso: string) => en.days(iso, iso)
const hour = (h: string, min: string, code = 'q13') => ({ [`${code}_h`]: h, [`${code}_min`]: min })

const calendar = (date: string) => `q12_d: Enter a day that is in the calendar – ${date} is not`

describe('date', () => {
  const question = the('date')
  const { earliest, latest, ...open } = question

  it('reads a day that is in the calendar', () => {
    expect([earliest, latest]).to.deep.equal(['2010-01-01', '2016-12-31'])
    expect(answerIn(question, day('7', '4', '2016'))).to.equal('2016-04-07')
    expect(answerIn(question, day('٠٧', '٠٤', '٢٠١٦'))).to.equal('2016-04-07')
    expect(answerIn(question, day('29', '2', '2016'))).to.equal('2016-02-29')
    expect(answerIn(question, day('1', '1', '2010'))).to.equal('2010-01-01')
    expect(answerIn(question, day('31', '12', '2016'))).to.equal('2016-12-31')
    expect(answerIn(question, day('', ' ', ''))).to.equal(undefined)
  })

  const bounds = `q12_d: Enter a date from ${written('2010-01-01')} to ${written('2016-12-31')}`
  const refusals: [string, Record<string, string>, string][] = [
    ['31 February', day('31', '2', '2016'), calendar('31/2/2016')],
    ['29 February of a common year', day('29', '2', '2015'), calendar('29/2/2015')],
    ['day 0', day('0', '1', '2016'), calendar('0/1/2016')],
    ['month 13', day('1', '13', '2016'), calendar('1/13/2016')],
    ['words', day('first', '1', '2016'), calendar('first/1/2016')],
    ['a date without its month', day('1', '', '2016'), 'q12_m: Enter the day, the month and the year'],
    ['a year alone', day('', '', '2016'), 'q12_d: Enter the day, the month and the year'],
    ['a short year', day('1', '1', '16'), 'q12_y: Write the year with four digits, such as 2016'],
    ['a day too early', day('31', '12', '2009'), bounds],
    ['a day too late', day('1', '1', '2017'), bounds],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, fields)).to.equal(sentence))
  }

  it('says the one bound it has, and takes any day without', () => {
    const since = { ...open, earliest: '2010-01-01' }
    const until = { ...open, latest: '2016-12-31' }
    expect(refusalOf(since, day('1', '1', '2000'))).to.equal(
      `q12_d: Enter a date from ${written('2010-01-01')} on`,
    )
    expect(refusalOf(until, day('1', '1', '2020'))).to.equal(
      `q12_d: Enter a date up to ${written('2016-12-31')}`,
    )
    expect(answerIn(open, day('1', '1', '1850'))).to.equal('1850-01-01')
  })

  it('is shown as dates are written and coded as ISO', () => {
    expect(linesOf(question, '2016-04-07')).to.deep.equal([written('2016-04-07')])
    expect(kindOf(question).columns(question, form)[0]).to.include({
      name: 'q12',
      type: 'date',
      words: false,
    })
    expect(cellsOf(question, '2016-04-07')).to.deep.equal({ q12: '2016-04-07' })
    expect(cellsOf(question, undefined)).to.deep.equal({ q12: -99 })
  })
})

describe('time', () => {
  const question = the('time')

  it('reads hours and minutes', () => {
    expect(answerIn(question, hour('9', '05'))).to.equal('09:05')
    expect(answerIn(question, hour('0', '0'))).to.equal('00:00')
    expect(answerIn(question, hour('٢٣', '٥٩'))).to.equal('23:59')
    expect(answerIn(question, hour('', ''))).to.equal(undefined)
  })

  const range = 'q13_h: Enter a time from 00:00 to 23:59'
  const refusals: [string, Record<string, string>, string][] = [
    ['24 hours', hour('24', '00'), range],
    ['60 minutes', hour('9', '60'), range],
    ['words', hour('nine', '00'), range],
    ['an hour without minutes', hour('9', ''), 'q13_min: Enter the hour and the minutes'],
  ]
  for (const [name, fields, sentence] of refusals) {
    it(`refuses ${name}`, () => expect(refusalOf(question, fields)).to.equal(sentence))
  }

  it('is shown and coded as it is', () => {
    expect(linesOf(question, '09:05')).to.deep.equal(['09:05'])
    expect(cellsOf(question, '09:05')).to.deep.equal({ q13: '09:05' })
    expect(cellsOf(question, undefined, -98)).to.deep.equal({ q13: -98 })
  })
})

const both = (h: string) => ({ ...day('7', '4', '2016', 'q14'), ...hour(h, '30', 'q14') })

describe('date and time', () => {
  const question = the('date_time')
  it('reads five fields as one moment', () => {
    expect(answerIn(question, both('9'))).to.equal('2016-04-07T09:30')
    expect(answerIn(question, { ...day('', '', '', 'q14'), ...hour('', '', 'q14') })).to.equal(undefined)
  })

  it('refuses a moment that is not whole or does not exist', () => {
    expect(refusalOf(question, day('7', '4', '2016', 'q14'))).to.equal(
      'q14_h: Enter the day, the month, the year, the hour and the minutes',
    )
    expect(refusalOf(question, both('25'))).to.equal('q14_h: Enter a time from 00:00 to 23:59')
    expect(refusalOf(question, { ...both('9'), q14_d: '31' })).to.match(/^q14_d: .*31\/4\/2016 is not$/)
  })

  it('is shown on the clock it was given by and coded as ISO', () => {
    expect(linesOf(question, '2016-04-07T09:30')).to.deep.equal([`${written('2016-04-07')} at 09:30`])
    expect(kindOf(question).columns(question, form)[0]).to.include({ type: 'date_time' })
    expect(cellsOf(question, '2016-04-07T09:30')).to.deep.equal({ q14: '2016-04-07T09:30' })
  })
})
