import type { StakeholderGroup } from '../../consultation/consultation.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { UNKNOWN, type Round } from '../round/round.ts'
import type { Unit } from '../text/unit.ts'

/** Codes of what a coder is told of who wrote an answer; '' for what is not told. */
export type Told = Readonly<{ language: string; place: string; group: string }>

/** The codes by which a coder may choose answers. */
export type Choices = Readonly<Record<keyof Told, readonly string[]>>

/** What answers tell that are alike, and how many a coder has of them. */
export type ToldRow = Pick<Unit, 'session_id' | 'group_code' | 'language' | 'tells'> &
  Readonly<{ count: number }>

type At = Readonly<{ round: Round; dataset: Dataset; groups: readonly StakeholderGroup[] }>

/** Returns what a round tells its coders of an answer; in a blind one neither place nor group. */
export function toldOf({ round, dataset, groups }: At, unit: Omit<ToldRow, 'count'>): Told {
  const { session_id, group_code, language, tells } = unit
  const isOpen = round.tells === 1 && round.kind === 'open'
  const source = dataset.sources.find(({ session }) => session.id === session_id)
  return {
    language: round.tells === 1 && tells.language && language !== UNKNOWN ? language : '',
    place: isOpen && tells.place && source ? source.workshop.code : '',
    group: isOpen && tells.group && groups.some(({ code }) => code === group_code) ? group_code : '',
  }
}

/** Returns what a coder's answers tell: languages, the most answers first, places and groups in their order. */
export function choicesOf(at: At, rows: readonly ToldRow[]): Choices {
  const counts = { language: new Map<string, number>(), place: new Map(), group: new Map() }
  for (const row of rows) {
    const told = toldOf(at, row)
    for (const trait of ['language', 'place', 'group'] as const)
      if (told[trait]) counts[trait].set(told[trait], (counts[trait].get(told[trait]) ?? 0) + row.count)
  }
  const places = [...new Set(at.dataset.sources.map(({ workshop }) => workshop.code))]
  return {
    language: [...counts.language]
      .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([language]) => language),
    place: places.filter((code) => counts.place.has(code)),
    group: at.groups.map(({ code }) => code).filter((code) => counts.group.has(code)),
  }
}

/** The sessions of a place; undefined for all. */
export const sessionsIn = ({ dataset }: Pick<At, 'dataset'>, place: string): readonly number[] | undefined =>
  place === ''
    ? undefined
    : dataset.sources.filter(({ workshop }) => workshop.code === place).map(({ session }) => session.id)
