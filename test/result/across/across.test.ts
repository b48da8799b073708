import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aVersion, aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, everyAnswer, times } from '../sealed.ts'
import { withQuestion } from '../tables.ts'
import { linesIn } from './gathered.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const gave = (source: string, step: string): Answers => ({ q1: { choice: source }, q3: { a: step, b: '3' } })
/** Of those for national law 8 of 10 agree, of those for their own standards 1 of 10. */
const PEOPLE: readonly Answers[] = [
  ...times(8, gave('1', '4')),
  ...times(2, gave('1', '2')),
  ...times(1, gave('2', '4')),
  ...times(9, gave('2', '2')),
]

async function held(answers: readonly Answers[] = PEOPLE) {
  const world = await aWorld(there)
  const at = { workshop_id: world.workshop.id, version_id: world.version.id }
  await aHeldSession(there.stores, at, answers)
  return { world, id: world.consultation.id, rosa: await signedInAs(there, world.researcher) }
}

describe('a question crossed with another one', () => {
  it('is reached from the page of the question by a form that needs no script', async () => {
    const { id, rosa } = await held()
    const { text } = await rosa.get(paths.result(id, 'q3')).expect(200)
    expect(text).to.include(`action="${paths.acrossForm(id, 'q3')}"`)
    expect(text).to.match(/<optgroup[^>]*>\s*<option value="q1">/)
    expect(text).to.include('<option value="q3~b">')
    await rosa
      .get(`${paths.acrossForm(id, 'q3')}?item=q3~a&with=q1`)
      .expect(303)
      .expect('Location', paths.across(id, 'q3~a', 'q1'))
    await rosa.get(paths.acrossForm(id, 'q3')).expect(303).expect('Location', paths.result(id, 'q3'))
  })

  it('says who gave which answer, by those who gave one to the other, and can be turned round', async () => {
    const { id, rosa } = await held()
    const { text } = await rosa.get(paths.across(id, 'q3~a', 'q1')).expect(200)
    expect(text).to.include(
      'Those who said “Our own standards” mostly said “Disagree” (90\u00a0%); those who said “National law” rarely did (20\u00a0%).',
    )
    expect(text).to.include(`href="${paths.across(id, 'q1', 'q3~a')}"`)
    const lines = linesIn((await rosa.get(paths.across(id, 'q3~a', 'q1', '.csv')).expect(200)).text)
    const shown = lines.filter(({ answer, option }) => answer === '1' && (option === '4' || option === '2'))
    expect(shown.map(({ n, per_cent }) => [n, per_cent])).to.deep.equal([
      ['10', '20'],
      ['10', '80'],
    ])
    const turned = linesIn((await rosa.get(paths.across(id, 'q1', 'q3~a', '.csv')).expect(200)).text)
    const one = turned.find(({ answer, option }) => answer === '4' && option === '1')
    expect([one?.['n'], one?.['per_cent']]).to.deep.equal(['9', '89'])
  })

  it('says how many were there, and why some gave no answer, where they are not few', async () => {
    const left = times(6, { q1: { choice: '1' } })
    const declined = times(2, { ...gave('1', '4'), q1: { choice: '-97' } })
    const { id, rosa } = await held([...PEOPLE, ...left, ...declined])
    const { text } = await rosa.get(paths.across(id, 'q3~a', 'q1')).expect(200)
    expect(text).to.include('28 people were there in the sessions that asked both questions.')
    expect(text).to.match(/left it out<\/th>\s*<td class="num">6<\/td>\s*<td class="num">0</)
    expect(text).to.match(
      /preferred not to say<\/th>\s*<td class="num">0<\/td>\s*<td class="num">\[c\] fewer than 5/,
    )
    const skipped = times(5, { q3: { a: '4', b: '3' } })
    const more = await held([...PEOPLE, ...skipped, ...declined])
    const other = await more.rosa.get(paths.across(more.id, 'q3~a', 'q1')).expect(200)
    expect(other.text, 'beside two').to.match(
      /left it out<\/th>\s*<td class="num">0<\/td>\s*<td class="num">\[c\] held/,
    )
    expect(text, 'as subtracting would tell of two').not.to.match(/\d+ answered both/)
  })

  it('counts several answers, first places, points and steps', async () => {
    const { id, rosa } = await held(Array.from({ length: 60 }, (_, n) => everyAnswer(n)))
    for (const [one, another] of [
      ['q2', 'q1'],
      ['q4', 'q2'],
      ['q7', 'q2'],
      ['q9', 'q7'],
    ] as const) {
      await rosa.get(paths.across(id, one, another)).expect(200)
    }
    const lines = linesIn((await rosa.get(paths.across(id, 'q7', 'q2', '.csv')).expect(200)).text)
    // Everyone: each third person put transparency first, all others the rule of law.
    const everyone = lines.filter(({ answer }) => answer === '')
    expect(Object.fromEntries(everyone.map(({ option, per_cent }) => [option, per_cent]))).to.include({
      open: '33',
      law: '67',
    })
  })

  it('says plainly what cannot be crossed', async () => {
    const { id, rosa } = await held()
    const same = await rosa.get(paths.across(id, 'q1', 'q1')).expect(422)
    expect(same.text).to.include('A question is not crossed with itself.')
    const words = await rosa.get(paths.across(id, 'q10', 'q1')).expect(409)
    expect(words.text).to.include('no answers to count')
    const unknown = await rosa.get(paths.across(id, 'q1', 'nothing')).expect(404)
    expect(unknown.text).to.include('No sealed session asked this question.')
    const filtered = await rosa.get(`${paths.across(id, 'q1', 'q3~a')}?by=group`).expect(422)
    expect(filtered.text).to.include('it is not combined with filters')
    await rosa.get(`${paths.across(id, 'q1', 'q3~a', '.csv')}?group=farm`).expect(422)
    expect(filtered.text).to.include(`href="${paths.across(id, 'q1', 'q3~a')}"`)
  })

  it('shows nothing of few people', async () => {
    const { id, rosa } = await held(times(4, gave('1', '4')))
    const { text } = await rosa.get(paths.across(id, 'q3~a', 'q1')).expect(200)
    expect(text).not.to.include('<figure>')
    await rosa
      .get(paths.across(id, 'q3~a', 'q1', '.csv'))
      .expect(303)
      .expect('Location', paths.across(id, 'q3~a', 'q1'))
  })

  /** Holds a second session, of nine people, with a question changed. */
  async function heldAgain(id: number, form: ReturnType<typeof withQuestion>, answers: Answers) {
    const { id: version_id } = await aVersion(there.stores.db, id, form)
    const { id: workshop_id } = await aWorkshopIn(there.stores, id, 'NBO', { en: 'Nairobi' })
    await aHeldSession(there.stores, { workshop_id, version_id }, times(9, answers))
  }

  it('says that no session asked both', async () => {
    const { id, rosa } = await held()
    const form = withQuestion('q3', () => undefined)
    const other = withQuestion('q1', (question) => ({ ...question, code: 'q99' }), form)
    await heldAgain(id, other, { q99: { choice: '1' } })
    const { text } = await rosa.get(paths.across(id, 'q3~a', 'q99')).expect(200)
    expect(text).to.include('No sealed session asked both questions')
  })

  it('leads to the decision where versions ask differently', async () => {
    const { id, rosa } = await held()
    const form = withQuestion(
      'q1',
      (question) => ({ ...question, kind: 'multiple_choice' }) as typeof question,
    )
    await heldAgain(id, form, { q1: { choices: ['1'] } })
    await rosa
      .get(paths.across(id, 'q1', 'q3~a'))
      .expect(303)
      .expect('Location', paths.result(id, 'q1'))
    await rosa
      .get(paths.across(id, 'q3~a', 'q1'))
      .expect(303)
      .expect('Location', paths.result(id, 'q1'))
    const page = await rosa.get(paths.result(id, 'q1')).expect(200)
    const variant = /results\/(q1[^"/?]+)"/.exec(page.text)?.[1] ?? ''
    const { text } = await rosa.get(paths.across(id, variant, 'q3~a')).expect(200)
    expect(text).to.include(`href="${paths.merging(id)}"`)
  })

  it('is of everybody who was in a session that asked both, and not told where the others are few', async () => {
    const { id, rosa } = await held([...PEOPLE, ...times(5, { q3: { a: '3', b: '3' } })])
    const form = withQuestion('q1', () => undefined)
    await heldAgain(id, form, { q3: { a: '4', b: '3' } })
    const lines = linesIn((await rosa.get(paths.across(id, 'q3~a', 'q1', '.csv')).expect(200)).text)
    expect(lines.find(({ answer }) => answer === '')?.['n']).to.equal('25')
  })
})
