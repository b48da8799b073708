import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, times } from '../sealed.ts'
import { linesIn } from './gathered.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const gave = (group: string, source: string, step: string): Answers => ({
  _group: group,
  q1: { choice: source },
  q3: { a: step, b: '3' },
})

const OTHERS: readonly Answers[] = ['1', '2'].flatMap((source) => [
  ...times(6, gave('farm', source, '4')),
  ...times(6, gave('farm', source, '2')),
  ...times(6, gave('town', source, '4')),
  ...times(6, gave('town', source, '2')),
])
const TOWN_OF_GENEVA: readonly Answers[] = ['1', '2'].flatMap((source) => [
  ...times(6, gave('town', source, '4')),
  ...times(6, gave('town', source, '2')),
])

/** Of those who gave the third source, eight are all the farmers of Geneva, and `elsewhere` are of the town of Nairobi. */
async function held(elsewhere: readonly Answers[]) {
  const world = await aWorld(there)
  const { id } = world.consultation
  const farmers = [...times(5, gave('farm', '3', '4')), ...times(3, gave('farm', '3', '2'))]
  const nairobi = await aWorkshopIn(there.stores, id, 'NBO', { en: 'Nairobi' })
  const version_id = world.version.id
  await aHeldSession(there.stores, { workshop_id: world.workshop.id, version_id }, [
    ...TOWN_OF_GENEVA,
    ...farmers,
  ])
  await aHeldSession(there.stores, { workshop_id: nairobi.id, version_id }, [...OTHERS, ...elsewhere])
  const rosa = await signedInAs(there, world.researcher)
  const twice = linesIn((await rosa.get(paths.figure(id, 'q3', 'then=group', '.csv')).expect(200)).text)
  const crossing = linesIn((await rosa.get(paths.across(id, 'q3~a', 'q1', '.csv')).expect(200)).text)
  return {
    farmers: twice.find(
      (line) =>
        line['item'] === 'a' &&
        line['option'] === '4' &&
        [line['subgroup'], line['within']].includes('farm') &&
        [line['subgroup'], line['within']].includes(world.workshop.code),
    ),
    row: crossing.find(({ answer, option }) => answer === '3' && option === '4'),
  }
}

describe('a question crossed with another one, beside people of two traits', () => {
  it('does not show an answer of which all but one are a group in a workshop that is shown', async () => {
    const { farmers, row } = await held([gave('town', '3', '4')])
    expect([farmers?.['n'], farmers?.['value']], 'the eight are shown').to.deep.equal(['8', '63'])
    expect(row?.['withheld']).to.equal('1')
  })

  it('shows it where the others are enough', async () => {
    const { farmers, row } = await held(times(5, gave('town', '3', '4')))
    expect(farmers?.['n'], 'the eight are shown').to.equal('8')
    expect([row?.['n'], row?.['per_cent']]).to.deep.equal(['13', '77'])
  })
})
