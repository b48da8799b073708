import { expect } from 'chai'
import type { Page } from 'playwright-core'

import { saveChange } from '../../src/coding/book/save.ts'
import { merge } from '../../src/coding/codebook/operations.ts'
import { sayClean } from '../../src/coding/review/write.ts'
import { addEvidence } from '../../src/finding/evidence/change.ts'
import { findingPaths } from '../../src/finding/paths.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { paths } from '../../src/web/paths.ts'
import { aCode } from '../coding/seeded.ts'
import { settled, some } from '../coding/looking/seeded.ts'
import { agreedFinding, agreedRecommendation } from '../finding/agreed.ts'
import { NOON } from '../support/app.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { signedInByKeys } from './support/by-keys.ts'
import { cut, deaf, NOT_SENT, says, UNANSWERED } from './support/cut.ts'
import { describeInChromium, type House } from './support/house.ts'
import { go } from './support/journey.ts'

const F1 = { kind: 'finding', number: 1 } as const
const R1 = { kind: 'recommendation', number: 1 } as const
const R2 = { kind: 'recommendation', number: 2 } as const
const source = (slug: string) => `q11/${aCode(slug).guid}`
const BECAUSE = { relation: 'supports', reason: 'They say so.' } as const

/** A draft with a flag, whose evidence changed since somebody looked; answers to quote; advice as a draft and agreed. */
async function aWorldOfForms(house: House) {
  const { db } = house.stores
  const told = { q3: { a: '5', b: '3' } }
  const french = some(8, 'farm', ['rain']).map((one) => ({ ...one, language: 'fr' }))
  const people = [...french, ...some(7, 'town', ['cost']), ...some(6, 'town', ['snow'])]
  const world = await settled(house, [people.map((one) => ({ ...one, more: told }))], 'participant')
  const consultation_id = world.consultation.id
  const person_id = world.researcher.id
  const by = { by: person_id, now: NOON }
  const read = { consultation_id, variable: 'q11', person_id, now: NOON }
  await sayClean(db, { ...read, units: world.units.map(({ id }) => id) })
  await beginStatement(
    db,
    { consultation_id, kind: 'finding', language: 'en' },
    { claim: 'It rained in 2016.' },
    by,
  )
  const rain = { ...BECAUSE, kind: 'code', source: source('rain') } as const
  await addEvidence(db, { consultation_id, ...F1 }, rain, by)
  await agreedFinding(db, { consultation_id, by: person_id }, [source('rain')])
  await beginStatement(db, { consultation_id, kind: 'finding', language: 'en' }, { claim: 'It costs.' }, by)
  await beginStatement(
    db,
    { consultation_id, kind: 'recommendation', language: 'en' },
    { action: 'Do so.' },
    by,
  )
  await agreedRecommendation(db, { consultation_id, by: person_id }, 'q3', 'b')
  const change = (book: Parameters<typeof merge>[0]) => merge(book, aCode('snow').guid, aCode('rain').guid)
  await saveChange(db, { consultation_id, variable: 'q11' }, { from: undefined, change, reason: '' }, by)
  const { id: session } = await db
    .selectFrom('session')
    .select('id')
    .where('state', '=', 'sealed')
    .executeTakeFirstOrThrow()
  const { id: unit } = world.read.find(({ language }) => language === 'fr') ?? expect.fail()
  return { ...world, id: consultation_id, session, unit }
}

type World = Awaited<ReturnType<typeof aWorldOfForms>>

/** A form: the page it is on, where it is sent, what is chosen or written in it by name, and the table it adds a row to. */
type Form = Readonly<{
  at: (world: World) => string
  action: RegExp
  filled?: Readonly<Record<string, string>>
  table:
    | 'statement'
    | 'evidence'
    | 'text_search'
    | 'recommendation_basis'
    | 'recommendation_item'
    | 'recommendation_criterion'
    | 'recommendation_response'
    | 'finding_link'
    | 'confidence_judgement'
    | 'set_aside'
    | 'dependency_look'
    | 'room_note'
    | 'passed_flag'
    | 'statement_figure'
    | 'negative_case_search'
    | 'quote_translation'
}>

const finding = ({ id }: World) => findingPaths.statement(id, F1)
const adding = (way: string) => (world: World) => `${finding(world)}/evidence/new/${way}`
const audit = ({ id }: World) => findingPaths.audit(id, 'q11')

const FORMS: Readonly<Record<string, Form>> = {
  'what somebody looked at': {
    at: finding,
    action: /looks$/,
    filled: { note: 'It is the same.' },
    table: 'dependency_look',
  },
  'a finding that is begun': {
    at: ({ id }) => findingPaths.begin(id, 'finding'),
    action: /new\/finding$/,
    filled: { words: 'It snowed.' },
    table: 'statement',
  },
  'a code as evidence': {
    at: (world) => `${adding('figure')(world)}?${new URLSearchParams({ source: source('cost') })}`,
    action: /new\/figure$/,
    filled: BECAUSE,
    table: 'evidence',
  },
  'an outside document': {
    at: adding('document'),
    action: /new\/document$/,
    filled: { ...BECAUSE, title: 'Rivers', from: 'An atlas', dated: 'March 2015', words: 'Dry.' },
    table: 'evidence',
  },
  'a search in the texts': {
    at: (world) => `${adding('text')(world)}?variable=q11&query=snow`,
    action: /new\/text$/,
    filled: { relation: 'supports', note: 'Nobody speaks of it.' },
    table: 'text_search',
  },
  'another reason of a piece': {
    at: (world) => `${finding(world)}/evidence/1`,
    action: /evidence\/1$/,
    filled: { relation: 'qualifies', reason: 'Not everywhere.' },
    table: 'evidence',
  },
  'a quote': {
    at: (world) => findingPaths.quoting(world.id, F1, world.unit, QUOTED),
    action: /new\/quote\//,
    filled: BECAUSE,
    table: 'evidence',
  },
  'a translation of a quote': {
    at: ({ id }) => findingPaths.quotes(id),
    action: /translation$/,
    filled: { translation: 'Said on a farm.' },
    table: 'quote_translation',
  },
  'a link of findings': {
    at: finding,
    action: /F1\/links$/,
    filled: { link_other: '2', link_relation: 'refines', link_reason: 'It is narrower.' },
    table: 'finding_link',
  },
  'a flag that passes': {
    at: ({ id }) => findingPaths.numbers(id, F1),
    action: /passing$/,
    filled: { reason: 'The year of the workshops.' },
    table: 'passed_flag',
  },
  'a figure of a text': {
    at: ({ id }) => findingPaths.numbers(id, F1),
    action: /figures$/,
    filled: { source: source('cost') },
    table: 'statement_figure',
  },
  'a judgement of confidence': {
    at: ({ id }) => findingPaths.confidence(id, F1),
    action: /confidence$/,
    filled: {
      collection: 'none',
      fit: 'minor',
      why_fit: 'One differs.',
      amount: 'none',
      bearing: 'none',
      level: 'low',
      reason: 'One place.',
    },
    table: 'confidence_judgement',
  },
  'a finding that a recommendation rests on': {
    at: ({ id }) => findingPaths.statement(id, R1),
    action: /basis$/,
    filled: { basis_finding: '2', basis_relation: 'motivates', basis_reason: 'It rains.' },
    table: 'recommendation_basis',
  },
  'an item that the rooms rated': {
    at: ({ id }) => findingPaths.statement(id, R1),
    action: /items$/,
    filled: { item: 'q3/a' },
    table: 'recommendation_item',
  },
  'a criterion': {
    at: ({ id }) => findingPaths.statement(id, R1),
    action: /criteria$/,
    filled: { priority_judgement: 'for', priority_source: 'Question 3', priority_note: 'It is wanted.' },
    table: 'recommendation_criterion',
  },
  'a response': {
    at: ({ id }) => findingPaths.statement(id, R2),
    action: /responses$/,
    filled: { respondent: 'The ministry', answered_on: '2017-01-01', position: 'partly', answer: 'In part.' },
    table: 'recommendation_response',
  },
  'a code that an answer leads to': {
    at: audit,
    action: /adding$/,
    filled: { finding: '3', relation: 'contradicts', reason: 'It costs.' },
    table: 'evidence',
  },
  'an answer that is set aside': {
    at: audit,
    action: /aside$/,
    filled: { reason: 'Off the topic.' },
    table: 'set_aside',
  },
  'a note about the room': {
    at: ({ session }) => paths.session(session),
    action: /notes$/,
    filled: { note: 'They spoke of snow.' },
    table: 'room_note',
  },
  'a search for the other side': {
    at: ({ id }) => paths.dissent(id, 'q3', { item: 'a', side: 'against' }),
    action: /dissent\?/,
    filled: { note: 'Nobody is.' },
    table: 'negative_case_search',
  },
}
const QUOTED = { question: 'q11', code: '', subgroup: '' }

/** Finds the first form that is sent there, opens what it is folded in, and fills it. */
async function filledIn(page: Page, { action, filled = {} }: Form) {
  const actions = await page
    .locator('main form[method=post]')
    .evaluateAll((forms) => forms.map((form) => form.getAttribute('action') ?? ''))
  const to =
    actions.find((one) => action.test(one)) ?? expect.fail(`${String(action)} is not among ${actions.join()}`)
  const form = page.locator(`main form[method=post][action="${to}"]`).first()
  await form.evaluate((one) => one.closest('details')?.setAttribute('open', ''))
  for (const [name, value] of Object.entries(filled)) {
    const field = form.locator(`[name="${name}"]`)
    const type = await field.first().getAttribute('type')
    if (type === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await field.first().evaluate((one) => one.tagName)) === 'SELECT')
      await field.selectOption(value)
    else await field.fill(value)
  }
  return form
}

describeInChromium('a form of findings while the network is cut', (scene) => {
  let tab: Tab
  let world: World
  before(async () => {
    const { house, browser } = scene()
    world = await aWorldOfForms(house)
    tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 900 } })
    await signedInByKeys(tab, house.url, world.researcher.email)
  })
  afterEach(async () => {
    await tab.page.unrouteAll()
    await tab.page.context().setOffline(false)
  })
  after(async () => await tab.close())

  const rows = async (table: Form['table']) =>
    (await scene().house.stores.db.selectFrom(table).select('consultation_id').execute()).length

  for (const [what, form] of Object.entries(FORMS))
    it(`keeps ${what}, says what to do, and stores it once`, async () => {
      const { page } = tab
      await page.goto(scene().house.url + form.at(world))
      const before = await rows(form.table)
      const own = await filledIn(page, form)
      const written = async () =>
        await own.evaluate((one) => [...new FormData(one as HTMLFormElement)].map(String))
      const typed = await written()
      const send = own.locator('button:not([type=button])').last()
      const mend = await cut(tab)
      await send.click()
      await says(tab, NOT_SENT)
      expect(await written()).to.deep.equal(typed)
      await mend()
      const hear = await deaf(tab)
      await send.click()
      await says(tab, UNANSWERED)
      expect(await page.locator('[role=alert]').textContent()).to.include(
        'Press again: it is not done twice.',
      )
      expect(await written()).to.deep.equal(typed)
      expect(await rows(form.table), 'it arrived').to.equal(before + 1)
      await hear()
      await go(tab, send)
      expect(await page.locator('[role=alert]').count(), 'it is done').to.equal(0)
      expect(await rows(form.table), 'once').to.equal(before + 1)
    })
})
