import { expect } from 'chai'

import type { Answers } from '../../src/instrument/answer.ts'
import { answeredIn } from '../../src/result/answered.ts'
import { resultsOf } from '../../src/result/load.ts'
import { decidedOf } from '../../src/result/population/decide.ts'
import { splitsOf } from '../../src/result/subgroups.ts'
import { resultTable } from '../../src/result/table.ts'
import { dividedInto, type Answered } from '../../src/result/withheld.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aVersion, aWorld, signedInAs } from '../support/world.ts'
import { linesIn } from './across/gathered.ts'
import { aHeldSession, aWorkshopIn, times } from './sealed.ts'
import { withQuestion } from './tables.ts'

/** The third question is put to those who did not give the first answer to the first one. */
const FORM = withQuestion('q3', (question) => ({ ...question, relevant: "${q1} != '1'" }))

const gave = (source: string, step = '', group = 'farm'): Answers => ({
  _group: group,
  ...(source !== '' && { q1: { choice: source } }),
  ...(step !== '' && { q3: { a: step, b: step } }),
})

const MANY: readonly Answers[] = ['farm', 'town'].flatMap((group) => [
  ...times(10, gave('1', '', group)),
  ...times(10, gave('2', '4', group)),
  ...times(10, gave('2', '2', group)),
])

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

/** Seals what was answered at each workshop, and reads a question with those behind it. */
async function held(workshops: Readonly<Record<string, readonly Answers[]>>) {
  const world = await aWorld(there)
  const { id } = world.consultation
  const { id: version_id } = await aVersion(there.stores.db, id, FORM)
  for (const [code, answers] of Object.entries(workshops)) {
    const { id: workshop_id } = await aWorkshopIn(there.stores, id, code, { en: code })
    await aHeldSession(there.stores, { workshop_id, version_id }, answers)
  }
  const results = await resultsOf(there.stores.reader, world.researcher, id)
  const read = async (name: string): Promise<Answered> => {
    const found = results.sections
      .flatMap(({ questions }) => questions)
      .find(({ shown }) => shown.code === name)
    if (!found) throw new TypeError(`no ${name}`)
    return await answeredIn(there.stores.reader, results, found.shown)
  }
  return { id, rosa: await signedInAs(there, world.researcher), read }
}

/** The rows of the first item that are shown, in every split: the code and the base of each, and whether in sum. */
function shownOf(answered: Answered) {
  const possible = splitsOf(answered.sources, answered.groups)
  const { divided } = dividedInto(possible, possible, answered)
  return divided.map((own) => {
    const [block] = resultTable(answered.shown, own, answered.threshold)?.blocks ?? []
    const rows = (block?.rows ?? []).flatMap((row) => (row.state === 'shown' ? [row] : []))
    return { codes: rows.map(({ subgroup }) => subgroup), rows, total: block?.total ?? null }
  })
}

const alone = (answered: Answered): Answered => ({ ...answered, behind: [] })

describe('a question that is put on a condition', () => {
  const FEW = [gave('1'), ...times(3, gave('2', '4')), ...times(4, gave('', '4')), ...times(4, gave('', '2'))]

  it('shows no row that is withheld of the question its condition is about', async () => {
    const { id, rosa, read } = await held({ BSL: FEW, NBO: MANY, LIM: MANY })
    const [own, behind] = [shownOf(await read('q3')), shownOf(await read('q1'))]
    for (const [split, { codes }] of own.entries()) expect(behind[split]?.codes).to.include.members(codes)
    expect(own[0]?.codes, 'something is shown').not.to.have.length(0)
    const lines = linesIn((await rosa.get(paths.figure(id, 'q3', '', '.csv')).expect(200)).text)
    const told = lines.filter(({ subgroup }) => subgroup === 'BSL')
    expect(told.map(({ n, unasked }) => [n, unasked])).to.deep.equal(told.map(() => ['-94', '-94']))
  })

  it('would tell by its base and who was not asked what was said there, the control', async () => {
    const { read } = await held({ BSL: FEW, NBO: MANY, LIM: MANY })
    const [places] = shownOf(alone(await read('q3')))
    const basel = places?.rows.find(({ subgroup }) => subgroup === 'BSL')
    expect([basel?.base, basel?.reasons.unasked]).to.deep.equal([11, 1])
  })

  it('hides no sum of few beside people whom the condition leaves out', async () => {
    const { read } = await held({
      BSL: [...times(19, gave('1')), gave('2', '4')],
      NBO: times(12, gave('1', '', 'town')),
      LIM: MANY,
      OSL: MANY,
    })
    const answered = await read('q3')
    const hidden = shownOf(answered).map(({ rows, total }) =>
      total ? total.base - rows.reduce((sum, { base }) => sum + base, 0) : 0,
    )
    for (const people of hidden) expect(people === 0 || people >= answered.threshold).to.equal(true)
    expect(hidden[0]).to.be.greaterThan(0)
  })

  it('leaves out the total by one split where a row is withheld of the question behind', async () => {
    const { read } = await held({ BSL: FEW, NBO: MANY, LIM: MANY })
    const answered = await read('q3')
    const splits = ['workshop'] as const
    const { divided } = dividedInto(splits, splits, answered)
    const [block] =
      resultTable(answered.shown, divided[0] as (typeof divided)[0], answered.threshold)?.blocks ?? []
    expect(block?.rows.map(({ state }) => state)).to.deep.equal(['withheld', 'shown', 'shown'])
    expect(block?.total).to.equal(null)
  })

  it('shows of two traits what is shown of the question behind', async () => {
    const basel = [...FEW, ...times(10, gave('1', '', 'town')), ...times(20, gave('2', '4', 'town'))]
    const { read } = await held({ BSL: basel, NBO: MANY })
    const answered = await read('q3')
    const marksOf = async (one: Answered) =>
      (await decidedOf(there.stores.reader, one, true)).linked?.marks?.[0] ?? {}
    const isHeld = (mark: string | undefined) => mark === 'few' || mark === 'held_back'
    const [own, free, behind] = [
      await marksOf(answered),
      await marksOf(alone(answered)),
      await marksOf(await read('q1')),
    ]
    const names = Object.keys(behind).filter((name) => name.includes(',') && isHeld(behind[name]))
    expect(names.length).to.be.greaterThan(0)
    expect(names.filter((name) => !isHeld(own[name]))).to.deep.equal([])
    expect(names.filter((name) => !isHeld(free[name])).length, 'the control').to.be.greaterThan(0)
  })
})
