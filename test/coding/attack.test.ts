import { expect } from 'chai'
import { sql } from 'kysely'

import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { insertVersion } from '../../src/coding/codebook/queries.ts'
import { takeUnits } from '../../src/coding/text/take.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { textVariables } from '../../src/dataset/texts.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson, signedInAs } from '../support/world.ts'
import { CODES, coded } from './seeded.ts'

const PEOPLE = 40
/** Two of each place answered in a language of their own; of these, each is of another group. */
const languageOf = (n: number) =>
  n < 2 ? 'ar' : n === PEOPLE / 2 || n === PEOPLE / 2 + 1 ? 'fr' : n % 4 === 2 ? 'es' : 'en'
const groupOf = (n: number) => (n % 3 === 0 ? 'town' : 'farm')
/** Fixed points of a random permutation are one on average; seven or more come once in ten thousand. */
const BY_CHANCE = 7

describe('a coder who codes two questions', () => {
  let there: Installation
  let anna: Awaited<ReturnType<typeof signedInAs>>
  let rounds: readonly [number, number]
  beforeEach(async () => {
    there = await installation()
    const { db } = there.stores
    const people = Array.from({ length: PEOPLE }, (_, n) => ({
      words: `first of ${n} x`,
      other: `second of ${n} x`,
      language: languageOf(n),
      group: groupOf(n),
    }))
    const world = await coded(there, [people.slice(0, PEOPLE / 2), people.slice(PEOPLE / 2)])
    const person = await aPerson(db, ['coder'], 'Anna')
    const { id: consultation_id } = world.consultation
    const other = textVariables(world.dataset).find(({ name }) => name === 'q1_97_txt')
    if (!other) throw new Error('no words of Other')
    await takeUnits(db, world.dataset, other)
    const of = { consultation_id, variable: other.name, number: 1 }
    const version = { codebook: { codes: CODES }, change: {}, reason: '' }
    const by = { by: world.researcher.id, now: NOON }
    await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by))
    const begun = async (variable: string) =>
      await beginRound(
        db,
        world.consultation,
        {
          variable,
          codebook_number: 1,
          kind: 'open',
          twice: 0,
          readers: [{ person_id: person.id, languages: ['en', 'es', 'fr', 'ar'] }],
          help: true,
          units: await unitsOf(db, consultation_id, variable),
        },
        by,
      )
    rounds = [(await begun('q11')).id, (await begun(other.name)).id]
    anna = await signedInAs(there, person)
  })
  afterEach(async () => await there.remove())

  it('finds nothing by which two answers of one person can be joined', async () => {
    const joined = await joinedBy()
    expect(joined.keys, 'things to join by were there').to.be.above(2)
    expect(joined.found).to.deep.equal([])
  })

  it('the control: finds place, group and language where those of few are told', async () => {
    await there.stores.db
      .updateTable('text_unit')
      .set({ tells_language: 1, tells_place: 1, tells_group: 1 })
      .execute()
    const { found } = await joinedBy()
    expect(found).to.include.members(['told in the row', 'told on the card', 'filters'])
  })

  it('is told of nobody what fewer than five tell, and finds by no filter what the rows do not say', async () => {
    for (const round of rounds) {
      const seen = await seenIn(round)
      const sizes = new Map<string, Set<number>>()
      for (const { person, keys } of seen)
        for (const kind of ['told in the row', 'told on the card', 'filters']) {
          const name = `${kind}: ${keys.get(kind)}`
          sizes.set(name, (sizes.get(name) ?? new Set()).add(person))
        }
      expect([...sizes.keys()].filter((name) => /row: Place 0.*English/.test(name))).not.to.deep.equal([])
      for (const [name, people] of sizes) expect(people.size, name).to.be.at.least(5)
    }
  })

  it('gives an address that asks for what is not told no more than one for what is not there', async () => {
    const rowsAt = async (query: string) =>
      [
        ...(await anna.get(`/coding/${rounds[0]}${query}`).expect(200)).text.matchAll(/data-unit="(\w+)"/g),
      ].map(([, unit]) => unit)
    for (const [asked, unknown] of [
      ['language=ar', 'language=zz'],
      ['place=P0&language=fr', 'place=P0&language=zz'],
      ['group=farm&place=P7', 'group=farm'],
    ] as const)
      expect(await rowsAt(`?${asked}`), asked).to.deep.equal(await rowsAt(`?${unknown}`))
  })

  it('the control: finds the order of the answers where both are in that of people', async () => {
    await sql`update coding_assignment set place = place + 1000`.execute(there.stores.db)
    for (const round of rounds) {
      const rows = await there.stores.db
        .selectFrom('coding_assignment')
        .innerJoin('text_unit', 'text_unit.unit_id', 'coding_assignment.unit_id')
        .select(['coding_assignment.unit_id', 'session_id', 'k'])
        .where('round_id', '=', round)
        .orderBy('session_id')
        .orderBy('k')
        .execute()
      for (const [at, { unit_id }] of rows.entries())
        await there.stores.db
          .updateTable('coding_assignment')
          .set({ place: at + 1 })
          .where('round_id', '=', round)
          .where('unit_id', '=', unit_id)
          .execute()
    }
    expect((await joinedBy()).found).not.to.deep.equal([])
  })

  it('the control: finds an id that both answers carry', async () => {
    const joined = joinedOn(
      Array.from({ length: PEOPLE }, (_, person) => ({ person, keys: new Map([['id', `id-${person}`]]) })),
      Array.from({ length: PEOPLE }, (_, person) => ({ person, keys: new Map([['id', `id-${person}`]]) })),
    )
    expect(joined.found).to.deep.equal(['id'])
  })

  /** Everything that pages tell of each answer, by kind of value, and what joins answers of one person. */
  async function joinedBy() {
    const [first, second] = [await seenIn(rounds[0]), await seenIn(rounds[1])]
    expect([first.length, second.length]).to.deep.equal([PEOPLE, PEOPLE])
    return joinedOn(first, second)
  }

  async function seenIn(round: number): Promise<readonly Seen[]> {
    const seen: Seen[] = []
    let filters: readonly string[] | undefined
    for (const page of [1, 2]) {
      const { text: html } = await anna.get(codingPaths.round(round, { page })).expect(200)
      filters ??= filtersOn(html)
      for (const [row] of html.matchAll(/<tr id="u[^]*?<\/tr>/g)) {
        const unit = /data-unit="(\w+)"/.exec(row)?.[1] ?? ''
        const { text: card } = await anna.get(codingPaths.answer(round, unit)).expect(200)
        const person = Number(/(?:first|second) of (\d+) x/.exec(row)?.[1])
        const told = [
          ['told in the row', toldOn(row)],
          ['told on the card', toldOn(card)],
        ] as const
        seen.push({ person, keys: new Map([...keysIn(row, 'row'), ...keysIn(card, 'card'), ...told]) })
      }
    }
    const listed = new Map<string, string[]>()
    for (const filter of filters ?? [])
      for (const page of [1, 2]) {
        const { text: html } = await anna
          .get(`${codingPaths.round(round)}?${filter}&page=${page}`)
          .expect(200)
        for (const [, unit = ''] of html.matchAll(/data-unit="(\w+)"/g))
          listed.set(unit, [...(listed.get(unit) ?? []), filter])
      }
    const ids = seen.map(({ keys }) => keys.get('row/data-unit') ?? '').toSorted()
    return seen.map((one, at) => ({
      ...one,
      keys: new Map([
        ...one.keys,
        ['filters', (listed.get(one.keys.get('row/data-unit') ?? '') ?? []).join(' ')],
        ['place on the pages', String(at)],
        ['place among ids', String(ids.indexOf(one.keys.get('row/data-unit') ?? ''))],
      ]),
    }))
  }
})

type Seen = Readonly<{ person: number; keys: ReadonlyMap<string, string> }>

/** Place, group and language beside an answer, without its number of words. */
const toldOn = (html: string): string =>
  (/<small>((?:(?!<\/small>)[^])*<bdi>[^]*?)<\/small>/.exec(html)?.[1] ?? '').replaceAll(/<[^>]+>/g, '')

/** Every address by which a page filters its answers by language, place and group, alone and together. */
function filtersOn(html: string): readonly string[] {
  const optionsOf = (name: string) => [
    '',
    ...[
      ...(new RegExp(`<select id="${name}"[^]*?</select>`).exec(html)?.[0] ?? '').matchAll(
        /value="([^"]+)"/g,
      ),
    ].map(([, code = '']) => code),
  ]
  return optionsOf('language').flatMap((language) =>
    optionsOf('place').flatMap((place) =>
      optionsOf('group').map((group) => `${new URLSearchParams({ language, place, group })}`),
    ),
  )
}

/** Values of attributes and numbers in the text of a piece of HTML, the answer's own words left out. */
function keysIn(html: string, where: string): readonly [string, string][] {
  const plain = html.replaceAll(/(first|second) of \d+ x/g, '')
  const attributes = [...plain.matchAll(/ ([\w-]+)="([^"]+)"/g)].map(
    ([, name = '', value = '']): [string, string] => [
      `${where}/${name}`,
      value.replace(/^\/coding\/\d+/, ''),
    ],
  )
  const numbers = [...plain.replaceAll(/<[^>]+>/g, ' ').matchAll(/\d+/g)].map(
    ([value], at): [string, string] => [`${where}/number ${at}`, value],
  )
  return [...attributes, ...numbers]
}

/** Joins answers whose value of a kind is the same and nobody else's; a kind that finds people is a key. */
function joinedOn(first: readonly Seen[], second: readonly Seen[]) {
  const kinds = new Set([...first, ...second].flatMap(({ keys }) => [...keys.keys()]))
  const own = (list: readonly Seen[], kind: string, value: string) =>
    list.filter(({ keys }) => keys.get(kind) === value)
  let keys = 0
  const found = [...kinds].filter((kind) => {
    const pairs = first.flatMap((one) => {
      const value = one.keys.get(kind)
      if (value === undefined || own(first, kind, value).length > 1) return []
      const [other, more] = own(second, kind, value)
      return other && !more ? [[one.person, other.person] as const] : []
    })
    if (pairs.length > 2) keys += 1
    return (
      pairs.filter(([one, other]) => one === other).length >= Math.min(BY_CHANCE, Math.max(3, pairs.length))
    )
  })
  return { keys, found }
}
