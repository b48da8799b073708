import { expect } from 'chai'
import fc from 'fast-check'
import Papa from 'papaparse'

import { insertVersion } from '../../src/coding/codebook/queries.ts'
import { countsOf } from '../../src/coding/looking/decided.ts'
import { lookedAt } from '../../src/coding/looking/looked.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { saidOf } from '../../src/finding/numbers/said.ts'
import type { Resolved } from '../../src/finding/source/resolved.ts'
import { resolveSources } from '../../src/finding/source/resolve.ts'
import { languageOf } from '../../src/web/language.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { aCode, CODES } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const english = languageOf('en')
const RAIN = `q11/${aCode('rain').guid}`

describe('sources of numbers', () => {
  let there: Installation
  before(async () => {
    there = await installation()
  })
  after(async () => await there.remove())

  type World = Awaited<ReturnType<typeof looked>>
  const resolvedIn = async (world: World, stored: string): Promise<Resolved> => {
    const { db } = there.stores
    const consultation = await consultationById(db, world.consultation.id)
    const found = (await resolveSources(db, consultation, [stored], english)).get(stored)
    if (!found) throw new Error('not resolved')
    return found
  }

  /** A person as generated: place, group, the answers, and codes of what they wrote. */
  const person = fc.record({
    place: fc.integer({ min: 0, max: 2 }),
    group: fc.constantFrom('farm', 'town'),
    source: fc.constantFrom('1', '1', '1', '2', '3', undefined),
    agrees: fc.constantFrom('1', '3', '4', '5', '5', undefined),
    codes: fc.option(fc.subarray(['rain', 'snow', 'cost']), { nil: undefined }),
  })
  type Made = typeof person extends fc.Arbitrary<infer One> ? One : never

  let serial = 0
  const worldOf = async (people: readonly Made[]) => {
    const said = people.map(({ group, source, agrees, codes }): Said => ({
      words: `said n${(serial += 1)}`,
      group,
      more: { ...(source && { q1: { choice: source } }), ...(agrees && { q3: { a: agrees } }) },
      ...(codes && { codes }),
    }))
    const places = [0, 1, 2].map((place) => said.filter((_, at) => people[at]?.place === place))
    return await looked(
      there,
      places.filter((one) => one.length > 0),
    )
  }

  /** What each source counts, told by hand. */
  const SOURCES: Readonly<
    Record<string, Readonly<{ of: (one: Made) => boolean; has: (one: Made) => boolean }>>
  > = {
    'q1?statistic=1': { of: ({ source }) => source !== undefined, has: ({ source }) => source === '1' },
    'q1?statistic=1&statistic=2': {
      of: ({ source }) => source !== undefined,
      has: ({ source }) => source === '1' || source === '2',
    },
    'q3?row=a&statistic=4&statistic=5': {
      of: ({ agrees }) => agrees !== undefined,
      has: ({ agrees }) => agrees === '4' || agrees === '5',
    },
    'q1?statistic=1&group=farm': {
      of: ({ source, group }) => source !== undefined && group === 'farm',
      has: ({ source }) => source === '1',
    },
    [RAIN]: { of: ({ codes }) => codes !== undefined, has: ({ codes }) => codes?.includes('rain') ?? false },
  }

  it('tell what their recipe counts, nothing that its page does not show, and words only where they hold', async () => {
    const crowds = [
      ...fc.sample(fc.array(person, { minLength: 4, maxLength: 45 }), { numRuns: 5, seed: 20261130 }),
      ...fc.sample(fc.array(person, { minLength: 70, maxLength: 90 }), { numRuns: 2, seed: 20261130 }),
    ]
    const seen = { told: 0, withheld: 0, word: 0 }
    for (const people of crowds) {
      const world = await worldOf(people)
      for (const [stored, { of, has }] of Object.entries(SOURCES)) {
        const found = await resolvedIn(world, stored)
        const base = people.filter(of)
        const count = base.filter(has).length
        if (found.state === 'told') {
          expect(found, stored).to.deep.include({ count, base: base.length })
          expect(base.length, 'the threshold').to.be.at.least(world.consultation.room_threshold)
        }
        if (stored !== RAIN && found.state !== 'gone')
          expect(found.state === 'told' ? found.count : null, `the page of ${stored}`).to.equal(
            await pageTells(world, stored),
          )
        if (stored === RAIN && found.state === 'told')
          expect(await codesTold(world), 'the page of codes').to.deep.include({
            n: base.length,
            people: count,
          })
        const word = saidOf(found, 'word', english, world.consultation)
        if (word.is === 'said')
          for (const one of alikePublished(count, base.length))
            expect(wordsFor(one, base.length), stored).to.include(word.text)
        if (found.state !== 'told')
          for (const form of ['count', 'share', 'base', 'word'] as const)
            expect(saidOf(found, form, english, world.consultation).is).to.equal('unsaid')
        if (found.state !== 'gone') seen[found.state] += 1
        seen.word += word.is === 'said' ? 1 : 0
      }
    }
    for (const [what, often] of Object.entries(seen)) expect(often, `the control: ${what}`).to.be.above(2)
  }).timeout(120_000)

  /** What the file of the page says of everybody it counts: how many gave these answers, or null. */
  const pageTells = async (world: World, stored: string): Promise<number | null> => {
    const [question = '', query = ''] = stored.split('?')
    const given = new URLSearchParams(query)
    const options = given.getAll('statistic')
    given.delete('statistic')
    const at = `/consultations/${world.consultation.id}/results/${question}.csv?${given}`
    const { text } = await world.rosa.get(at).expect(200)
    const rows = Papa.parse<Readonly<Record<string, string>>>(text.replace(/^\uFEFF/, '').trim(), {
      header: true,
    })
    const asked = rows.data.filter((one) => Number(one['n']) !== -95 && one['subgroup'] !== 'total_places')
    const places = new Set(asked.map((one) => one['subgroup']).filter((one) => one !== 'total'))
    const whole = asked.filter((one) => one['subgroup'] === 'total' || places.size === 1)
    const cells = options.map((option) => whole.find((one) => one['option'] === option))
    if (cells.some((cell) => cell === undefined || Number(cell['people']) < 0)) return null
    return cells.reduce((sum, cell) => sum + Number(cell?.['people']), 0)
  }

  /** What the file of codes says of rain in rows that are of everybody: a total, or the only place or group. */
  const codesTold = async (world: World) => {
    const { text } = await world.rosa.get(`${world.at}/codes.csv`).expect(200)
    const { data } = Papa.parse<Readonly<Record<string, string>>>(text.replace(/^\uFEFF/, '').trim(), {
      header: true,
    })
    return data.flatMap(({ split, subgroup, code, n, people }) => {
      const all = new Set(
        data
          .filter((one) => one['split'] === split && Number(one['n']) !== -95)
          .map((one) => one['subgroup']),
      )
      const isWhole = subgroup === 'total' || (all.size === 1 && all.has(subgroup))
      return isWhole && code === 'rain' ? [{ n: Number(n), people: Number(people) }] : []
    })
  }

  /** Every count that would be published as this one is: withheld at either end, else rounded to 5. */
  const alikePublished = (count: number, base: number): readonly number[] => {
    const published = (one: number) =>
      base < 10 || one < 5 || base - one < 5 ? 'withheld' : Math.floor((one + 2) / 5)
    return Array.from({ length: base + 1 }, (_, one) => one).filter(
      (one) => published(one) === published(count),
    )
  }

  /** The words of the printed table that hold for a share, by fractions. */
  const wordsFor = (count: number, base: number): readonly string[] => {
    const share = count / base
    return [
      ...(share >= 0.9 ? ['almost all'] : []),
      ...(share >= 0.75 && share < 0.9 ? ['most'] : []),
      ...(share > 0.5 && share < 0.75 ? ['a majority'] : []),
      ...(share === 0.5 ? ['half'] : []),
      ...(share >= 0.15 && share < 0.5 ? ['fewer than half'] : []),
      ...(share < 0.15 && count >= 5 ? ['a few'] : []),
    ]
  }

  it('have a title in the reader’s language and the address of their page', async () => {
    const world = await looked(there, [[...some(6, 'farm', ['rain']), ...some(6, 'town', [])]])
    const { id } = world.consultation
    const { db } = there.stores
    const sources = ['q3?row=a&statistic=5', RAIN, 'q99']
    const french = await resolveSources(db, world.consultation, sources, languageOf('fr', 'en'))
    const titles = [...french.values()].map(({ title, path }) => ({ title, path }))
    expect(titles[0]?.title)
      .to.include('êtes-vous d’accord')
      .and.include('Les normes')
      .and.include('Tout à fait d’accord')
    expect(titles[0]?.path).to.equal(`/consultations/${id}/results/q3?row=a&statistic=5`)
    expect(titles[1]?.title).to.include('rain').and.include('aiderait le plus')
    expect(titles[1]?.path).to.equal(`/consultations/${id}/coding/q11/looking`)
    expect(french.get('q99')).to.deep.include({ state: 'gone', why: 'question', title: 'q99', path: '' })
    const arabic = await resolveSources(db, world.consultation, [RAIN], languageOf('ar', 'en'))
    expect(arabic.get(RAIN)?.title).to.include('\u2068rain\u2069').and.include('ما الأكثر فائدة')
  })

  it('are withheld of a code that few have, by the rule of its page', async () => {
    const few = await looked(there, [[...some(3, 'farm', ['rain']), ...some(9, 'town', ['snow'])]])
    expect(await resolvedIn(few, RAIN)).to.deep.include({ state: 'withheld', rule: 'few' })
    expect(await resolvedIn(few, `q11/${aCode('cost').guid}`)).to.deep.include({
      state: 'told',
      count: 0,
      base: 12,
    })
    const held = await looked(there, [some(4, 'farm', ['rain'])])
    const counts = countsOf(await lookedAt(there.stores.db, held.researcher, held.consultation.id, 'q11'))
    expect(counts.isWhole, 'the control').to.equal(false)
    expect(await resolvedIn(held, RAIN)).to.deep.include({ state: 'withheld', rule: 'few' })
  })

  it('are gone with a code that was merged or retired, and come back with it', async () => {
    const world = await looked(there, [some(9, 'farm', ['rain'])])
    const { db } = there.stores
    const by = { by: world.researcher.id, now: NOON }
    const save = async (number: number, change: object, retired: boolean) =>
      await db.transaction().execute(async (trx) => {
        const codes = CODES.map((code) => (code.slug === 'rain' ? { ...code, retired } : code))
        const of = { consultation_id: world.consultation.id, variable: 'q11', number }
        await insertVersion(trx, of, { codebook: { codes }, change, reason: '' }, by)
      })
    const rain = aCode('rain').guid
    await save(2, { merged: { from: rain, into: aCode('snow').guid } }, true)
    expect(await resolvedIn(world, RAIN)).to.deep.include({ state: 'gone', why: 'merged', into: 'snow' })
    await save(3, { restored: rain }, false)
    expect(await resolvedIn(world, RAIN)).to.deep.include({ state: 'told', count: 9, base: 9, share: 100 })
    await save(4, { retired: rain }, true)
    expect(await resolvedIn(world, RAIN)).to.deep.include({ state: 'gone', why: 'retired' })
    expect(await resolvedIn(world, `q11/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`)).to.deep.include({
      why: 'code',
    })
  })

  it('are gone with the answers, when these are deleted', async () => {
    const world = await looked(there, [some(9, 'farm', ['rain'])])
    const gone = { ...world.consultation, answers_deleted_on: '2031-01-01' }
    const found = await resolveSources(there.stores.db, gone, [RAIN, 'q1?statistic=1'], english)
    for (const one of found.values()) expect(one).to.deep.include({ state: 'gone', why: 'deleted', path: '' })
  })

  it('are gone with people whom no session knows, and refused where their page refuses them', async () => {
    const world = await looked(there, [some(9, 'farm', ['rain'])])
    expect(await resolvedIn(world, 'q1?workshop=NOWHERE&statistic=1')).to.deep.include({ state: 'gone' })
    expect(await resolvedIn(world, 'q1?by=group&then=group')).to.deep.include({
      state: 'withheld',
      rule: 'twice',
    })
  })
})
