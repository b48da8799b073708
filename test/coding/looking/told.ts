import Papa from 'papaparse'

import type { Known } from '../../support/attacker.ts'
import type { looked, Said } from './seeded.ts'

export type Line = Readonly<Record<string, string>>
export const linesIn = (text: string): readonly Line[] =>
  Papa.parse<Line>(text.replace(/^\uFEFF/, '').trim(), { header: true }).data

/** The rows that the framework matrix can have. */
export const VIEWS = ['both', 'workshop', 'group'] as const

const CODES = ['rain', 'snow', 'cost']
export const GROUPS = ['farm', 'town']
const COMBINED = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => CODES.filter((_, at) => bits & (1 << at)))

/** Some of the people: of a place, of a group, of both, or all where both are ''. */
export type Some = Readonly<{ place: string; group: string }>
export const ALL: Some = { place: '', group: '' }

/** People of a place and group with these codes: an unknown number of the attacker. */
const unknown = (place: number, group: number, codes: number) => (place * GROUPS.length + group) * 8 + codes

/** The unknown numbers that add up to those of `some` who have all codes of `has`. */
export function weightsOf(places: number, some: Some, has: readonly string[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (let place = 0; place < places; place += 1)
    for (const [group, name] of GROUPS.entries())
      for (const [codes, own] of COMBINED.entries())
        if (
          ['', `P${place}`].includes(some.place) &&
          ['', name].includes(some.group) &&
          has.every((code) => own.includes(code))
        )
          weights.set(unknown(place, group, codes), 1)
  return weights
}

/** Everything that the files tell. */
export async function filesOf({ rosa, at, framework }: Awaited<ReturnType<typeof looked>>) {
  const files = new Map<string, readonly Line[]>()
  const get = async (path: string) => linesIn((await rosa.get(path).expect(200)).text)
  for (const name of ['codes', 'together', 'words', 'saturation'])
    files.set(name, await get(`${at}/${name}.csv`))
  for (const view of VIEWS) files.set(view, await get(`${framework}.csv?by=${view}`))
  return files
}

/** All that somebody knows who knows who came and has all files, as sums of whole numbers. */
export function knownFrom(
  places: readonly (readonly Said[])[],
  files: ReadonlyMap<string, readonly Line[]>,
): readonly Known[] {
  const sum = (some: Some, has: readonly string[], people: number): Known => ({
    weights: weightsOf(places.length, some, has),
    least: people,
    most: people,
  })
  const came = places.flatMap((said, place) =>
    GROUPS.map((group) =>
      sum({ place: `P${place}`, group }, [], said.filter((one) => one.group === group).length),
    ),
  )
  const tables = (files.get('codes') ?? [])
    .filter((line) => Number(line['people']) >= 0)
    .map(({ split, subgroup = '', code = '', people }) => {
      const own = subgroup === 'total' ? '' : subgroup
      const some = split === 'group' ? { place: '', group: own } : { place: own, group: '' }
      return sum(some, [code], Number(people))
    })
  const pairs = (files.get('together') ?? []).map((line) =>
    sum(ALL, [line['code_1'] ?? '', line['code_2'] ?? ''], Number(line['both'])),
  )
  const matrix = VIEWS.flatMap((view) => files.get(view) ?? [])
    .filter((line) => line['code'] && Number(line['people']) >= 0)
    .map(({ workshop = '', group = '', code = '', people }) =>
      sum({ place: workshop, group }, [code], Number(people)),
    )
  return [...came, ...tables, ...pairs, ...matrix]
}
