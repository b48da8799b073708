import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aVersion, aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, times } from '../sealed.ts'
import { withQuestion } from '../tables.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const gave = (source: string, step: string, group = 'farm'): Answers => ({
  _group: group,
  q1: { choice: source },
  ...(step !== '' && { q3: { a: step, b: '3' } }),
})

const MANY: readonly Answers[] = ['farm', 'town'].flatMap((group) =>
  ['1', '2'].flatMap((source) => [
    ...times(6, gave(source, '4', group)),
    ...times(6, gave(source, '2', group)),
  ]),
)

/** Six left the question out where both were asked; others were in a session of the workshop that asked only it. */
async function crossedBeside(elsewhere: readonly Answers[]) {
  const world = await aWorld(there)
  const { id } = world.consultation
  const at = { workshop_id: world.workshop.id, version_id: world.version.id }
  await aHeldSession(there.stores, at, [...MANY, ...times(6, gave('1', ''))])
  if (elsewhere.length > 0) {
    const form = withQuestion('q1', () => undefined)
    const { id: version_id } = await aVersion(there.stores.db, id, form)
    await aHeldSession(there.stores, { ...at, version_id }, elsewhere)
  }
  const rosa = await signedInAs(there, world.researcher)
  const { text } = await rosa.get(paths.across(id, 'q3~a', 'q1')).expect(200)
  return /left it out<\/th>\s*<td class="num">([^<]*)</.exec(text)?.[1]
}

describe('why people gave no answer to a question crossed with another one', () => {
  it('is counted where all sessions asked both', async () => {
    expect(await crossedBeside([])).to.equal('6')
  })

  it('is counted beside a session that asked only one, where this one is shown', async () => {
    expect(await crossedBeside([...times(9, ONLY), {}])).to.equal('6')
  })

  it('is not told where the page of the question leaves over few who were in such a session', async () => {
    // Seven of the workshop left it out.
    expect(await crossedBeside([...times(3, ONLY), {}])).to.match(/^\[c\] held/)
  })
})

const ONLY: Answers = { q3: { a: '4', b: '3' } }
