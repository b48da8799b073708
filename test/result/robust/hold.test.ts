import { expect } from 'chai'

import { paths } from '../../../src/web/paths.ts'
import type { Answers } from '../../../src/instrument/answer.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, times } from '../sealed.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

type World = Awaited<ReturnType<typeof aWorld>>
const PLACES = [
  ['GVA', { en: 'Geneva' }],
  ['NBO', { en: 'Nairobi', ar: 'نيروبي' }],
  ['LIM', { en: 'Lima', ar: 'ليما' }],
] as const

/** People of a group who chose national law, and who chose their own standards. */
const chose = (law: number, own: number, group = 'farm'): readonly Answers[] => [
  ...times(law, { q1: { choice: '1' }, _group: group }),
  ...times(own, { q1: { choice: '2' }, _group: group }),
]

/** Creates a world with a sealed session in Geneva, Nairobi and Lima, as far as answers are given. */
async function aWorldWhere(...answers: readonly (readonly Answers[])[]): Promise<World> {
  const world = await aWorld(there)
  for (const [at, given] of answers.entries()) {
    const [code, place] = PLACES[at] ?? ['', {}]
    const workshop =
      at === 0 ? world.workshop : await aWorkshopIn(there.stores, world.consultation.id, code, place)
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: world.version.id }, given)
  }
  return world
}

/** Returns the part of a page that tests its statement, as text on one line; '' where it has none. */
async function holdOn(world: World, { question = 'q1', by = '', language = 'en' } = {}): Promise<string> {
  const rosa = await signedInAs(there, world.researcher)
  await rosa.act(paths.staffLanguage(), { lang: language })
  const { text } = await rosa.get(paths.result(world.consultation.id, question, by)).expect(200)
  return plain(/<section class="sec" aria-labelledby="hold">[^]*?<\/section>/.exec(text)?.[0] ?? '')
}

const plain = (html: string): string =>
  html
    .replaceAll(/<svg[^]*?<\/svg>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('whether the leading statement of a result holds', () => {
  it('names the one place that a majority hangs on', async () => {
    // 18 of 20 and 5 of 20: 23 of 40 altogether.
    const told = await holdOn(await aWorldWhere(chose(18, 2), chose(5, 15)))
    expect(told).to.include('Tested: a majority of all people chose “National law”.')
    expect(told).to.include(
      'Hangs on one place Leave one workshop out “A majority” is no longer true without Geneva.',
    )
    expect(told).to.match(/Without Geneva 25 % .*Without Nairobi 90 %/)
  })

  it('says between which shares chance alone would move it, of all people and each subgroup', async () => {
    const told = await holdOn(await aWorldWhere(chose(18, 2), chose(6, 14)))
    // Wilson 1927 by hand: 24 of 40 is 44.6 to 73.7, 18 of 20 is 69.9 to 97.2, 6 of 20 is 14.5 to 51.9.
    expect(told).to.include('Within chance If others like them had come The share is 60 %.')
    expect(told).to.include('it would lie between 45 and 74 % in 19 of 20 such consultations')
    expect(told).to.include('That reaches to both sides of half.')
    expect(told).to.include('Chance only. It says nothing about who was not invited.')
    expect(told)
      .to.include('Geneva 90 %, between 70 and 97 %')
      .and.include('Nairobi 30 %, between 15 and 52 %')
  })

  it('counts the answers that carry the word, and says when they are few', async () => {
    // 23 of 40 is no majority once three answer otherwise; 21 of 40 once one does.
    const firm = await holdOn(await aWorldWhere(chose(18, 2), chose(5, 15)))
    expect(firm).to.include(
      'Holds How many answers carry the word 3 people of 40 would have to answer otherwise before “a majority” is no longer true.',
    )
    await there.remove()
    there = await installation()
    const weak = await holdOn(await aWorldWhere(chose(11, 9), chose(10, 10)))
    expect(weak).to.include('Hangs on few answers How many answers carry the word 1 person of 40 would')
  })

  it('holds where neither chance nor any workshop changes it, fewer than half too', async () => {
    const told = await holdOn(await aWorldWhere(chose(18, 2), chose(17, 3), chose(19, 1)))
    expect(told).to.include('Holds If others').and.include('That is more than half in any case.')
    expect(told).to.include(
      'Holds Leave one workshop out “A majority” stays true, whichever workshop is left out.',
    )
    expect(told).not.to.match(/Within chance|Hangs|\[c\]/)
  })

  it('is not tested without a withheld workshop, and says so', async () => {
    const told = await holdOn(await aWorldWhere(chose(18, 2), chose(5, 15), chose(2, 2)))
    expect(told).to.include('If others like them had come')
    expect(told).not.to.include('Leave one workshop out')
    expect(told).to.include('[c] Leaving one workshop out is not shown: a row of workshops is withheld.')
  })

  it('is agreement with the statement of the headline, and nothing for means', async () => {
    const agreeing = (count: number, a: string) => times(count, { q3: { a, b: '4' }, q4: 5 })
    const world = await aWorldWhere([...agreeing(14, '4'), ...agreeing(2, '1')], agreeing(12, '2'))
    const told = await holdOn(world, { question: 'q3' })
    expect(told).to.include(
      'Tested: half of all people chose “Agree” to “Strongly agree” for “Standards are a sound basis”.',
    )
    expect(told).to.include('“Half” is no longer true when one of these is left out: Geneva and Nairobi.')
    expect(await holdOn(world, { question: 'q4' })).to.equal('')
  })

  it('is told in Arabic, its pictures mirrored', async () => {
    const world = await aWorldWhere(chose(18, 2), chose(5, 15))
    const told = await holdOn(world, { language: 'ar' })
    expect(told).to.include('تتوقف على مكان واحد').and.include('دون نيروبي 90')
    const rosa = await signedInAs(there, world.researcher)
    const at = paths.result(world.consultation.id, 'q1')
    const linesIn = async (language: string) => {
      await rosa.act(paths.staffLanguage(), { lang: language })
      const { text } = await rosa.get(at)
      return [...text.matchAll(/<line class="iv" x1="([^"]*)%" x2="([^"]*)%"/g)].map(([, from, to]) => [
        Number(from),
        Number(to),
      ])
    }
    const [english, arabic] = [await linesIn('en'), await linesIn('ar')]
    expect(english).to.have.length(3)
    arabic.forEach(([from], row) => expect(from).to.be.closeTo(100 - (english[row]?.[0] ?? 0), 0.011))
  })
})

describe('a group against the others within each workshop', () => {
  // Farmers choose it more often in each workshop (6 of 20 and 2 of 10; 5 of 5 and 22 of 25), less often altogether.
  const reversed = () =>
    aWorldWhere([...chose(6, 14), ...chose(2, 8, 'town')], [...chose(5, 0), ...chose(22, 3, 'town')])

  it('is said to turn round when it does', async () => {
    const told = await holdOn(await reversed(), { by: 'group' })
    expect(told).to.include('Turns round Farmers against the others, within each workshop')
    expect(told).to.include('“Farmers” chose it less often: 11 of 25, against 24 of 35.')
    expect(told).to.include('Compared with the others in the same workshop, they chose it more often.')
    // By hand: 11 × 11 / (14 × 24), and (6 × 8 + 5 × 3) / (2 × 14 + 22 × 0) as both workshops have 30 people.
    expect(told).to.include('All together 0.36 odds against the others: lower')
    expect(told).to.include('Within workshops 2.25 odds against the others: higher')
  })

  it('holds when it does not turn', async () => {
    const world = await aWorldWhere(
      [...chose(18, 2), ...chose(5, 15, 'town')],
      [...chose(19, 1), ...chose(7, 13, 'town')],
    )
    const told = await holdOn(world, { by: 'group' })
    expect(told).to.include('Holds Farmers against the others').and.include('they did so too.')
    expect(told).not.to.include('Turns round')
  })

  it('is set by stakeholder group only', async () => {
    const world = await reversed()
    for (const by of ['', 'language'])
      expect(await holdOn(world, { by })).not.to.include('against the others')
  })

  it('is left out where a workshop or a group is withheld', async () => {
    const workshop = await aWorldWhere(
      [...chose(6, 14), ...chose(2, 8, 'town')],
      [...chose(5, 0), ...chose(22, 3, 'town')],
      chose(2, 1),
    )
    await leavesOut(workshop)
    await there.remove()
    there = await installation()
    await leavesOut(
      await aWorldWhere([...chose(16, 14), ...chose(1, 1, 'town')], [...chose(5, 5), ...chose(1, 1, 'town')]),
    )
  })

  it('is left out where few of a group were at a workshop: two farmers could be told from the odds', async () => {
    await leavesOut(
      await aWorldWhere(
        [...chose(10, 10), ...chose(4, 6, 'town')],
        [...chose(1, 1), ...chose(15, 5, 'town')],
      ),
    )
  })

  it('is left out where a crossing withholds some groups of a workshop: the odds would tell the others', async () => {
    // Farmers and all others could be shown in both workshops; the two and three who gave no group could not.
    await leavesOut(
      await aWorldWhere(
        [...chose(18, 2), ...chose(5, 15, 'town'), ...chose(1, 1, '')],
        [...chose(19, 1), ...chose(7, 13, 'town'), ...chose(2, 1, '')],
      ),
    )
  })

  async function leavesOut(world: World) {
    const told = await holdOn(world, { by: 'group' })
    expect(told)
      .to.include('Tested:')
      .and.not.match(/against the others|odds/)
    expect(told).to.include('[c] Groups within workshops are not shown')
  }
})
