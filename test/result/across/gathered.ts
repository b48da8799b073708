import Papa from 'papaparse'
import { solve } from 'yalps'

import type { Stores } from '../../../src/db/database.ts'
import type { Person } from '../../../src/people/person.ts'
import { acrossCsv } from '../../../src/result/across/csv.ts'
import { crossedOf } from '../../../src/result/across/load.ts'
import { findNamed } from '../../../src/result/across/named.ts'
import { resultCsv } from '../../../src/result/csv.ts'
import { findResult, resultsOf } from '../../../src/result/load.ts'
import { SPLITS, type Split } from '../../../src/result/subgroups.ts'
import { languageOf } from '../../../src/web/language.ts'
import { paths } from '../../../src/web/paths.ts'
import type { Browser } from '../../support/app.ts'

/** Two questions of one consultation as somebody sees them who opens every page and file about them. */
export type Seen = Readonly<{
  /** Lines of the files of each question, in each split. */
  pages: Readonly<Record<'own' | 'other', readonly Line[]>>
  /** Lines of both crossings; `own` is the file in which the answers to the own question are columns. */
  crossings: Readonly<Record<'own' | 'other', readonly Line[]>>
}>
export type Line = Readonly<Record<string, string>>
type Key = Readonly<{ code: string; item: string }>

export const linesIn = (csv: string): readonly Line[] =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

/** Opens the file of a question in a split, or that of a crossing; '' where there is none. */
export type Opening = Readonly<{
  page: (code: string, by: Split) => Promise<string>
  crossing: (key: string, other: string) => Promise<string>
}>

/** Opens files as a researcher does. */
export const asResearcher = (person: Browser, id: number): Opening => ({
  page: async (code, by) =>
    (await person.get(paths.figure(id, code, by === 'workshop' ? '' : `by=${by}`, '.csv')).expect(200)).text,
  crossing: async (key, other) => {
    const { status, text } = await person.get(paths.across(id, key, other, '.csv'))
    return status === 200 ? text : ''
  },
})

/** Makes the same files where everything may be shown: the control. */
export async function unguarded({ db }: Stores, person: Person, id: number): Promise<Opening> {
  const guarded = await resultsOf(db, person, id)
  const results = { ...guarded, consultation: { ...guarded.consultation, room_threshold: 1 } }
  const language = languageOf('en')
  return {
    page: async (code, by) => {
      const result = await findResult(db, results, code, by)
      if (result?.is !== 'question' || !result.table) throw new TypeError(`no numbers for ${code}`)
      return resultCsv(result.shown.question, result.table, ({ subgroup }) => subgroup, language)
    },
    crossing: async (key, other) => {
      const [one, another] = [findNamed(results, key), findNamed(results, other)]
      if (!one || !another) throw new TypeError(`no ${key} or ${other}`)
      const crossed = await crossedOf(db, results, one, another)
      return crossed.is === 'shown' ? acrossCsv(crossed.across, language) : ''
    },
  }
}

/** Gathers every file about two questions. */
export async function gathered({ page, crossing }: Opening, own: Key, other: Key): Promise<Seen> {
  const keyOf = ({ code, item }: Key) => (item === '' ? code : `${code}~${item}`)
  const pageOf = async ({ code, item }: Key) => {
    const lines: Line[] = []
    for (const by of SPLITS)
      lines.push(...linesIn(await page(code, by)).filter((line) => item === '' || line['item'] === item))
    return lines
  }
  return {
    pages: { own: await pageOf(own), other: await pageOf(other) },
    crossings: {
      own: linesIn(await crossing(keyOf(own), keyOf(other))),
      other: linesIn(await crossing(keyOf(other), keyOf(own))),
    },
  }
}

/** What somebody gave: a place, a group, an answer to either question, '' for none. */
export type Cell = Readonly<{ workshop: string; group: string; own: string; other: string }>
/** People in some cells: at least and at most so many. */
type Known = Readonly<{ holds: (cell: Cell) => boolean; least: number; most: number }>

/** The whole numbers of which a whole per cent of the base can be. */
function countsOf(line: Line, holds: (cell: Cell) => boolean): readonly Known[] {
  const [base, percent] = [Number(line['n']), Number(line['value'] ?? line['per_cent'])]
  if (base < 0 || percent < 0) return []
  const alike = Array.from({ length: base + 1 }, (_, people) => people).filter(
    (people) => Math.round((100 * people) / base) === percent,
  )
  return [{ holds, least: alike[0] ?? 0, most: alike.at(-1) ?? base }]
}

function ofPage(side: 'own' | 'other', lines: readonly Line[]): readonly Known[] {
  return lines.flatMap((line) => {
    const { split = '', subgroup = '', option = '' } = line
    const isIn = (cell: Cell) =>
      subgroup === 'total' ||
      (split === 'workshop' && cell.workshop === subgroup) ||
      (split === 'group' && cell.group === subgroup)
    if (subgroup !== 'total' && split !== 'workshop' && split !== 'group') return []
    if (Number(line['n']) < 0) return []
    const n = Number(line['n'])
    return [
      { holds: (cell: Cell) => isIn(cell) && cell[side] !== '', least: n, most: n },
      ...countsOf(line, (cell) => isIn(cell) && cell[side] === option),
    ]
  })
}

function ofCrossing(side: 'own' | 'other', lines: readonly Line[]): readonly Known[] {
  const across = side === 'own' ? 'other' : 'own'
  return lines.flatMap((line) => {
    const { answer = '', option = '' } = line
    const isIn = (cell: Cell) => answer === '' || cell[across] === answer
    const n = Number(line['n'])
    if (n < 0) return []
    return [
      { holds: isIn, least: n, most: n },
      ...countsOf(line, (cell) => isIn(cell) && cell[side] === option),
    ]
  })
}

/** Returns the fewest people there can be in some cells, in whole numbers that fit all that was seen. */
export function fewestIn(
  { pages, crossings }: Seen,
  cells: readonly Cell[],
  wanted: (cell: Cell) => boolean,
): number {
  const known = [
    ...ofPage('own', pages.own),
    ...ofPage('other', pages.other),
    ...ofCrossing('own', crossings.own),
    ...ofCrossing('other', crossings.other),
  ]
  const constraints = known.map(({ least, most }, at) => [`k${at}`, { min: least, max: most }] as const)
  const variables = cells.map(
    (cell, at) =>
      [
        `x${at}`,
        [
          ...known.flatMap(({ holds }, place): [string, number][] => (holds(cell) ? [[`k${place}`, 1]] : [])),
          ...(wanted(cell) ? [['wanted', 1] as [string, number]] : []),
        ],
      ] as const,
  )
  const { status, result } = solve(
    { direction: 'minimize', objective: 'wanted', constraints, variables, integers: true },
    { checkCycles: true, maxIterations: 20_000 },
  )
  if (status !== 'optimal') throw new Error(`an attack that is ${status}`)
  return Math.round(result)
}
