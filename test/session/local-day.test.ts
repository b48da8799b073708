import { expect } from 'chai'
import { assert, constantFrom, date, property } from 'fast-check'

import { closeByOf, dayAt, startOfDay } from '../../src/session/local-day.ts'

describe('the start of a day in a time zone', () => {
  const starts: readonly (readonly [string, string, string, string])[] = [
    ['2016-04-09', 'Europe/Zurich', '2016-04-08T22:00:00.000Z', 'summer time'],
    ['2016-01-15', 'Europe/Zurich', '2016-01-14T23:00:00.000Z', 'winter time'],
    ['2016-03-27', 'Europe/Zurich', '2016-03-26T23:00:00.000Z', 'the day clocks go forward'],
    ['2016-03-28', 'Europe/Zurich', '2016-03-27T22:00:00.000Z', 'the day after clocks went forward'],
    ['2016-10-31', 'Europe/Zurich', '2016-10-30T23:00:00.000Z', 'the day after clocks went back'],
    ['2016-09-30', 'America/Los_Angeles', '2016-09-30T07:00:00.000Z', 'summer time'],
    ['2016-11-07', 'America/Los_Angeles', '2016-11-07T08:00:00.000Z', 'the day after clocks went back'],
    ['2016-12-08', 'Asia/Kuala_Lumpur', '2016-12-07T16:00:00.000Z', 'no summer time'],
    ['2016-12-08', 'Asia/Kathmandu', '2016-12-07T18:15:00.000Z', 'an offset of quarters of an hour'],
    ['2019-09-08', 'America/Santiago', '2019-09-08T04:00:00.000Z', 'midnight left out: 01:00 comes first'],
    [
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
      'the whole day left out: the 31st comes first',
    ],
    ['2016-06-01', 'Pacific/Kiritimati', '2016-05-31T10:00:00.000Z', 'the earliest time zone'],
    ['2016-06-01', 'Etc/GMT+12', '2016-06-01T12:00:00.000Z', 'the latest time zone'],
  ]
  for (const [day, zone, start, when] of starts) {
    it(`${day} in ${zone}: ${start} (${when})`, () => {
      expect(startOfDay(day, zone).toISOString()).to.equal(start)
    })
  }

  it('is the day itself, and one minute earlier it is not', () => {
    const zones = ['America/Los_Angeles', 'Asia/Kuala_Lumpur', 'Europe/Zurich', 'Asia/Kathmandu', 'UTC']
    const days = date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    assert(
      property(constantFrom(...zones), days, (zone, moment) => {
        const day = moment.toISOString().slice(0, 10)
        const start = startOfDay(day, zone)
        expect(dayAt(start, zone)).to.equal(day)
        expect(dayAt(new Date(start.getTime() - 60_000), zone) < day).to.equal(true)
      }),
    )
  })
})

describe('the moment a forgotten session is closed', () => {
  const workshop = { ends_on: '2016-04-08', time_zone: 'Europe/Zurich' }
  const cases: readonly (readonly [string, string, string])[] = [
    ['a month before the workshop', '2016-03-01T09:00:00.000Z', '2016-04-08T22:00:00.000Z'],
    ['on its first day', '2016-04-07T10:00:00.000Z', '2016-04-08T22:00:00.000Z'],
    ['in its last minute', '2016-04-08T21:59:59.000Z', '2016-04-08T22:00:00.000Z'],
    ['at that midnight: a day later', '2016-04-08T22:00:00.000Z', '2016-04-09T22:00:00.000Z'],
    ['long after: a day later', '2016-06-01T08:30:00.000Z', '2016-06-02T08:30:00.000Z'],
  ]
  for (const [when, now, close_by] of cases) {
    it(`opened ${when}`, () => {
      expect(closeByOf(workshop, new Date(now)).toISOString()).to.equal(close_by)
    })
  }

  it('is midnight there where the last day is the last of its month', () => {
    const kuala_lumpur = { ends_on: '2016-12-31', time_zone: 'Asia/Kuala_Lumpur' }
    const noon = new Date('2016-12-31T04:00:00Z')
    expect(closeByOf(kuala_lumpur, noon).toISOString()).to.equal('2016-12-31T16:00:00.000Z')
  })
})
