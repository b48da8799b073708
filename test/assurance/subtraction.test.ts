import { expect } from 'chai'
import fc from 'fast-check'

import { aForm } from '../release/sealed.ts'
import { aHeldSession } from '../result/sealed.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, aVersion, aWorkshop } from '../support/world.ts'
import { times } from './counts.ts'
import { publishedBy, toldBetween } from './published.ts'

const THRESHOLD = 5
const RUNS = times(12, 250)
const BASIC = [
  { code: 'q1', kind: 'single_choice', label: { en: 'Agreed?' }, list: 'yes_no', required: false },
  { code: 'q2', kind: 'long_text', label: { en: 'Why?' }, required: false },
] as const
const MORE = {
  code: 'q3',
  kind: 'single_choice',
  label: { en: 'And?' },
  list: 'yes_no',
  required: false,
} as const

/** A sealed session: workshop, number of responses, and whether its version asks an additional question. */
type Held = Readonly<{ workshop: number; people: number; more: boolean }>

const someHeld = fc.array(
  fc.record({
    workshop: fc.constantFrom(0, 0, 0, 1, 2),
    people: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
    ),
    more: fc.constantFrom(false, false, true),
  }),
  { minLength: 2, maxLength: 8 },
)

/** Counterexample: a session of one person enters together with a larger one, after one withheld from files. */
const FOUND: readonly Held[] = [1, 5, 3, 3, 1].map((people) => ({ workshop: 0, people, more: false }))

/** Counterexample: a session without responses whose version adds a column, so that others read not asked. */
const EMPTY: readonly Held[] = [
  ...[1, 3, 1].map((people) => ({ workshop: 0, people, more: false })),
  { workshop: 0, people: 0, more: true },
]

describe('what is published before and after a session is sealed', function () {
  this.timeout(times(300_000, 1_800_000))
  let there: Installation
  before(async () => {
    there = await installation()
  })
  after(async () => {
    await there.remove()
  })

  /** Seals sessions in turn; returns what subtraction reveals about fewer people than the threshold. */
  const toldBy = async (held: readonly Held[], waiting: boolean): Promise<readonly string[]> => {
    const { stores } = there
    const researcher = await aPerson(stores.db, ['researcher'])
    const { id } = await aConsultation(stores.db, [researcher])
    const versions = [
      await aVersion(stores.db, id, aForm([...BASIC] as never)),
      await aVersion(stores.db, id, aForm([...BASIC, MORE] as never)),
    ]
    const workshops = []
    for (const code of ['GVA', 'ZRH', 'LUG']) workshops.push(await aWorkshop(stores.db, id, [], code))
    const published = async () => await publishedBy(there, researcher, id, ['q1', 'q2', 'q3'])
    const told: string[] = []
    let before = await published()
    for (const [at, { workshop, people, more }] of held.entries()) {
      const place = { workshop_id: workshops[workshop]?.id ?? 0, version_id: versions[more ? 1 : 0]?.id ?? 0 }
      const answers = Array.from({ length: people }, (_, one) => ({
        q1: { choice: one % 3 === 0 ? '2' : '1' },
        q2: `Person ${one} of session ${at}`,
        ...(more ? { q3: { choice: '1' } } : {}),
      }))
      const moment = new Date(NOON.getTime() + at * 60_000)
      await aHeldSession(stores, place, answers, { entered: !waiting, at: moment })
      const after = await published()
      told.push(...toldBetween(before, after, THRESHOLD).map((one) => `session ${at}: ${one}`))
      before = after
    }
    return told
  }

  it('differs by nobody or by at least the threshold, in every count', async () => {
    await fc.assert(
      fc.asyncProperty(someHeld, async (held: readonly Held[]) => {
        expect(await toldBy(held, true)).to.deep.equal([])
      }),
      { numRuns: RUNS, examples: [[FOUND], [EMPTY]] },
    )
  })

  it('the control: differs by fewer when small sessions do not wait', async () => {
    const { failed } = await fc.check(
      fc.asyncProperty(someHeld, async (held) => (await toldBy(held, false)).length === 0),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(failed).to.equal(true)
    const told = await toldBy(
      [
        { workshop: 0, people: 12, more: false },
        { workshop: 0, people: 1, more: false },
      ],
      false,
    )
    for (const where of ['table q1', 'words q2', 'responses.csv', 'answers_text.csv'])
      expect(told.join('\n')).to.include(`session 1: ${where}`)
  })
})
