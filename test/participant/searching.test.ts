import { expect } from 'chai'

import type { MultipleChoice } from '../../src/instrument/kinds/multiple-choice/schema.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { aForm, aLine, aSection, yesNo } from '../questionnaire/a-form.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

const towns = Array.from({ length: 2000 }, (_, n) => ({
  code: `t${n}`,
  label: { en: n === 1234 ? 'Évian-les-Bains' : `Town ${n}`, fr: `Ville ${n}` },
  attributes: { side: n < 1000 ? '1' : '0' },
}))
const form: Questionnaire = {
  ...aForm(
    aSection('s', [
      yesNo('side'),
      yesNo('town', { list: 'towns', label: { en: 'Which town?' } }),
      yesNo('other', { list: 'towns', other: true }),
      yesNo('few', { list: 'few', other: true }),
      yesNo('near', { list: 'towns', choice_filter: 'side = ${side}' }),
    ]),
    aSection('t', [aLine('last')]),
  ),
  languages: ['en', 'fr'],
}
const few = Array.from({ length: 200 }, (_, n) => ({ code: `f${n}`, label: { en: `Place ${n}` } }))
const whole: Questionnaire = { ...form, choice_lists: { ...form.choice_lists, towns, few } }

describe('a list of 2,000 options', () => {
  let there: Installation
  let phone: ReturnType<typeof browser>
  let code: string
  beforeEach(async () => {
    there = await installation()
    const { session } = await aWorld(there, { form: whole })
    code = session.join_code
    phone = browser(there.app)
    await phone
      .post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
      .expect(303)
  })
  afterEach(async () => await there.remove())

  const page = async () => (await phone.get(paths.section(code, 1)).expect(200)).text
  const options = (text: string, name = 'town') =>
    [...text.matchAll(new RegExp(`name="${name}" value="(?<value>[^"]+)"(?<checked> checked)?`, 'g'))].map(
      ({ groups }) => groups?.['value'] + (groups?.['checked'] ? ' checked' : ''),
    )
  const press = async (fields: Readonly<Record<string, string>>) =>
    (await phone.post(paths.section(code, 1), fields).expect(303)).headers['location'] ?? ''

  it('comes as a search and the first fifty, without its weight', async () => {
    const text = await page()
    expect(options(text)).to.have.length(50)
    expect(text).to.include('The list has 2,000 options; the first are shown.')
    expect(text.length).to.be.lessThan(90_000)
  })

  it('is searched on the server, by parts of words without case and accents, and keeps what is chosen', async () => {
    expect(await press({ do: 'find:town', 'town:find': 'evian BAINS' })).to.equal(
      `${paths.section(code, 1)}#q-town`,
    )
    const found = await page()
    expect(options(found)).to.deep.equal(['t1234'])
    expect(found).to.include('1 option found.').and.include('value="evian BAINS"')
    await press({ do: 'find:town', 'town:find': 'Town 199', town: 't1234' })
    const kept = await page()
    expect(options(kept).slice(0, 3)).to.deep.equal(['t1234 checked', 't199', 't1199'])
    expect(options(kept)).to.have.length(13)
    await press({ do: 'find:town', 'town:find': 'no such place', town: 't1234' })
    expect(await page()).to.include('Nothing was found.')
    await press({ do: 'find:town', 'town:find': '7', town: 't1234' })
    expect(await page()).to.match(/\d+ options found; the first are shown/)
  })

  it('is searched by Continue and the Enter key whatever is chosen, and once only', async () => {
    const fields = { do: 'next', 'town:find': 'evian' }
    expect(await press(fields)).to.equal(`${paths.section(code, 1)}#q-town`)
    expect(options(await page())).to.deep.equal(['t1234'])
    expect(await press(fields)).to.equal(paths.section(code, 2))
    const again = { do: 'next', 'town:find': 'Town 1999', town: 't1234' }
    expect(await press(again)).to.equal(`${paths.section(code, 1)}#q-town`)
    expect(options(await page())).to.deep.equal(['t1234 checked', 't1999'])
    expect(await press(again)).to.equal(paths.section(code, 2))
  })

  it('stores the option, and none of the words', async () => {
    await press({ do: 'next', 'town:find': 'evian', town: 't1234' })
    await phone.post(paths.section(code, 2), { do: 'next', last: '' }).expect(303)
    const { text } = await phone.get(paths.check(code)).expect(200)
    expect(text).to.include('Évian-les-Bains').and.not.include('evian"')
    const { value: revision } = /name="revision" value="(?<value>[^"]+)"/.exec(text)?.groups ?? {}
    await phone.post(`/s/${code}/response`, { revision: revision ?? '' }).expect(303)
    const [stored] = await there.stores.db.selectFrom('response').select('answers').execute()
    expect(stored?.answers).to.include('t1234').and.not.include('find')
  })

  it('is offered anew where an answer on the page filters it, with a script too', async () => {
    expect(await press({ do: 'next', side: '1', shown: 'side', _live: '1' })).to.equal(
      `${paths.section(code, 1)}#q-near`,
    )
    expect(options(await page(), 'near')[0]).to.equal('t0')
    expect(await press({ do: 'next', side: '0', shown: 'near', _live: '1' })).to.equal(
      `${paths.section(code, 1)}#q-near`,
    )
    expect(options(await page(), 'near')[0]).to.equal('t1000')
    await press({ do: 'find:near', side: '0', 'near:find': 'town 5', shown: 'near' })
    expect(options(await page(), 'near').slice(0, 2)).to.deep.equal(['t1005', 't1015'])
  })

  it('offers Other beside whatever is found, and clears an answer only', async () => {
    await press({ do: 'find:other', 'other:find': 'no such place' })
    const text = await page()
    expect(options(text, 'other')).to.deep.equal(['97'])
    expect(text)
      .to.include('Nothing was found.')
      .and.match(/value="clear:other" hidden/)
    await press({ do: 'find:other', 'other:find': '1', other: '97', other_97_txt: 'Geneva' })
    const kept = await page()
    expect(options(kept, 'other').at(-1)).to.equal('97')
    expect(kept).to.match(/name="other" value="97"[^>]* checked/)
    expect(options(kept, 'other')).to.have.length(51)
    expect(kept)
      .to.match(/name="other_97_txt"[^>]+value="Geneva"/)
      .and.match(/value="clear:other">/)
  })

  it('counts its own options only, and is shown whole up to two hundred of them', async () => {
    const text = await page()
    expect(options(text, 'other').at(-1)).to.equal('97')
    expect(text).to.include('The list has 2,000 options; the first are shown.').and.not.include('2,001')
    expect(options(text, 'few')).to.have.length(201)
    expect(text).to.not.include('few:find')
  })

  it('is searched in a preview, and is a line on paper', async () => {
    const world = await aWorld(there, { form: whole })
    const rosa = await signedInAs(there, world.researcher)
    const shown = await rosa.act(paths.preview(world.version.id, 1), {
      do: 'find:town',
      'town:find': 'evian',
    })
    expect(options(shown.text)).to.deep.equal(['t1234'])
    const { text } = await rosa.get(paths.paper(world.version.id)).expect(200)
    expect(text).to.include('Write your answer.').and.not.include('Town 77')
  })
})

describe('several answers from a list of 2,000 options', () => {
  const many = (more: Partial<MultipleChoice> = {}): Questionnaire => ({
    ...aForm(
      aSection('s', [
        { kind: 'multiple_choice', code: 'towns', label: { en: 'Which towns?' }, list: 'towns', ...more },
      ]),
      aSection('t', [aLine('last')]),
    ),
    languages: ['en', 'fr'],
    choice_lists: {
      towns: [...towns, { code: 'none', label: { en: 'None of these' }, exclusive: true as const }].slice(1),
    },
  })
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  async function started(asking: Questionnaire) {
    const { session } = await aWorld(there, { form: asking })
    const phone = browser(there.app)
    const code = session.join_code
    await phone
      .post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
      .expect(303)
    return {
      page: async () => (await phone.get(paths.section(code, 1)).expect(200)).text,
      press: async (fields: Readonly<Record<string, string | readonly string[]>>) =>
        (await phone.post(paths.section(code, 1), fields).expect(303)).headers['location'] ?? '',
      here: `${paths.section(code, 1)}#q-towns`,
      next: paths.section(code, 2),
      send: async () => {
        await phone.post(paths.section(code, 2), { do: 'next', last: '' }).expect(303)
        const { text } = await phone.get(paths.check(code)).expect(200)
        const { value = '' } = /name="revision" value="(?<value>[^"]+)"/.exec(text)?.groups ?? {}
        await phone.post(`/s/${code}/response`, { revision: value }).expect(303)
      },
    }
  }
  const boxes = (text: string) =>
    [...text.matchAll(/type="checkbox"[^>]* name="towns" value="(?<value>[^"]+)"(?<rest>[^>]*)/g)].map(
      ({ groups }) => `${groups?.['value']}${groups?.['rest']?.includes('checked') ? ' checked' : ''}`,
    )

  it('are searched one after the other; what is chosen stays above and is taken back by unticking', async () => {
    const { page, press, here } = await started(many())
    const first = await page()
    expect(boxes(first)).to.have.length(51)
    expect(boxes(first).at(-1)).to.equal('none')
    expect(first).not.to.include('Chosen so far')
    expect(await press({ do: 'find:towns', 'towns:find': 'evian' })).to.equal(here)
    expect(boxes(await page())).to.deep.equal(['t1234', 'none'])
    await press({ do: 'find:towns', 'towns:find': 'town 77', towns: 't1234' })
    const second = await page()
    expect(boxes(second).slice(0, 2)).to.deep.equal(['t1234 checked', 't77'])
    expect(second).to.match(/Chosen so far[^]*value="t1234"[^]*options found[^]*value="t77"/)
    await press({ do: 'find:towns', 'towns:find': 'town 1999', towns: ['t1234', 't77'] })
    expect(boxes(await page())).to.deep.equal(['t77 checked', 't1234 checked', 't1999', 'none'])
    await press({ do: 'find:towns', 'towns:find': 'town 1999', towns: ['t77', 't1999'] })
    expect(boxes(await page())).to.deep.equal(['t77 checked', 't1999 checked', 'none'])
  })

  it('are searched by Continue also while some are chosen, and once for the same words', async () => {
    const { page, press, here, next } = await started(many())
    expect(await press({ do: 'next', 'towns:find': 'evian' })).to.equal(here)
    expect(await press({ do: 'next', 'towns:find': 'town 77', towns: 't1234' })).to.equal(here)
    expect(boxes(await page()).slice(0, 2)).to.deep.equal(['t1234 checked', 't77'])
    expect(await press({ do: 'next', 'towns:find': 'town 77', towns: ['t1234', 't77'] })).to.equal(next)
  })

  it('are stored without the words, in the order of the list', async () => {
    const { press, send } = await started(many({ at_most: 3 }))
    await press({ do: 'next', towns: ['t1234', 't77'] })
    await send()
    const [stored] = await there.stores.db.selectFrom('response').select('answers').execute()
    expect(stored?.answers).to.include('t77').and.include('t1234').and.not.include('find')
    expect(stored?.answers.indexOf('t77')).to.be.lessThan(stored?.answers.indexOf('t1234') ?? 0)
  })

  it('always offer Other, and ways out that rule out all others', async () => {
    const { page } = await started(many({ other: true, dont_know: true }))
    expect(boxes(await page()).slice(-3)).to.deep.equal(['97', 'none', '-96'])
  })

  it('are lines on paper, as many as may be chosen', async () => {
    const world = await aWorld(there, { form: many({ at_most: 3 }) })
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(paths.paper(world.version.id)).expect(200)
    expect(text).to.include('Write up to 3, one on each line.').and.not.include('Town 77')
  })
})
