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
import { leavesOver } from '../disclosure/attack.ts'
import { numbersFrom } from '../disclosure/numbers.ts'
import { aSealedSession, each, mergedOf, THRESHOLD, withQuestion } from './tables.ts'

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

describe('a question on a condition, and the one behind it, of people at random', () => {
  const form = withQuestion('q2', (question) => ({ ...question, relevant: "${q1} != '1'" }))
  const sources = ['BSL', 'NBO', 'LIM'].map((workshop, at) => aSealedSession(at + 1, workshop, form))
  const codes = ['farm', 'town']
  const groups = codes.map((code, at) => ({
    id: at + 1,
    consultation_id: 1,
    code,
    position: at + 1,
    label: { en: code },
  }))
  const splits = ['workshop', 'group'] as const

  /** People of a workshop and a group: how many gave the first answer, another one, none, and then left it out. */
  type Came = Readonly<{ at: readonly number[]; first: number; second: number; none: number; left: number }>

  const cameBy = (next: (below: number) => number): readonly Came[] =>
    sources.flatMap((_, place) =>
      codes.map((__, group) => {
        const [first, second, none] = [next(next(2) ? 3 : 12), next(next(2) ? 3 : 14), next(next(2) ? 2 : 9)]
        return { at: [place, group], first, second, none, left: next(2) ? 0 : next(second + none + 1) }
      }),
    )

  const read = (name: 'q1' | 'q2', came: readonly Came[], isHidden: boolean): Answered => ({
    shown: mergedOf(sources, name),
    asking: sources.map((source, place) => ({
      source,
      pools: codes.map((group, at) => {
        const own = came.find((one) => one.at.join() === [place, at].join())
        const { first = 0, second = 0, none = 0, left = 0 } = own ?? {}
        const pool = { group, language: 'en', form: source.version.form, unasked: 0 }
        const asked = second + none
        if (name === 'q1')
          return {
            ...pool,
            answers: [...each(first, { choice: '1' }), ...each(second, { choice: '2' })],
            unanswered: none,
          }
        const answers = each(asked - left, { choices: ['1'] })
        return isHidden
          ? { ...pool, answers, unanswered: left, unasked: first }
          : { ...pool, answers, unanswered: left + first }
      }),
    })),
    sources,
    groups,
    threshold: THRESHOLD,
  })

  const withheldIn = (answered: Answered): readonly (readonly boolean[])[] =>
    dividedInto(splits, splits, answered).divided.map(({ subgroups, closed }) => {
      const [item] = [...(closed?.values() ?? [])]
      return subgroups.map(({ code }) => item?.rows.has(code) ?? false)
    })

  it('leaves over no few of those who were asked, nor of those who were not', () => {
    const next = numbersFrom(29)
    const found = { shown: 0, unguarded: 0 }
    const sizes = [sources.length, codes.length + 1]
    for (let round = 0; round < 150; round += 1) {
      const came = cameBy(next).filter(({ first, second, none }) => first + second + none > 0)
      const behind = read('q1', came, false)
      const withheld = withheldIn({ ...read('q2', came, true), behind: [behind] })
      const put = came.flatMap(({ at, second, none, left }) => {
        const asked = second + none
        return asked > 0 ? [{ at, present: asked, people: asked - left || asked }] : []
      })
      const asked = came.map(({ at, first, second, none }) => {
        const present = first + second + none
        return { at, present, people: second + none || present }
      })
      const said = JSON.stringify({ came, withheld })
      expect(leavesOver(put, sizes, withheld, THRESHOLD), said).to.equal(null)
      expect(leavesOver(asked, sizes, withheld, THRESHOLD), said).to.equal(null)
      for (const [split, own] of withheldIn(behind).entries())
        expect(
          own.filter((is, place) => is && !withheld[split]?.[place]),
          said,
        ).to.deep.equal([])
      found.shown += Number(withheld.flat().includes(false))
      found.unguarded += Number(
        leavesOver(put, sizes, withheldIn(read('q2', came, false)), THRESHOLD) !== null,
      )
    }
    expect(found.shown, 'something is shown').to.be.greaterThan(30)
    expect(found.unguarded, 'the control').to.be.greaterThan(5)
  })
})
