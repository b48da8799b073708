import { MISSING, type Cell, type Missing } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Text } from '../text.ts'
import type { Key } from '../locale/message.ts'
import { languageOf } from '../web/language.ts'
import { missName, type MergedQuestion } from './merge.ts'

/** A column of an export file, as in the dictionary. */
export type Variable = Column & {
  /** Code of its question; '' for a row column. */
  readonly question: string
  /** Missing codes its cells may hold. */
  readonly missing: readonly Missing[]
  /** Catalogue message keys. */
  readonly notes: readonly Key[]
  /** Written as codes even in files of labels: rows are joined by them. */
  readonly always_codes?: true
  /** What -92 means, where it is not that a question was not reached. */
  readonly not_reached?: Key
}

const MISSING_LABEL: Readonly<Record<number, Key>> = {
  [MISSING.not_answered]: 'release.missing_not_answered',
  [MISSING.not_asked]: 'release.missing_not_asked',
  [MISSING.declined]: 'release.missing_declined',
  [MISSING.dont_know]: 'release.missing_dont_know',
  [MISSING.not_in_version]: 'release.missing_not_in_version',
  [MISSING.withheld]: 'release.missing_withheld',
  [MISSING.redacted]: 'release.missing_redacted',
  [MISSING.not_reached]: 'release.missing_not_reached',
}

/** All missing codes, -99 first. */
export const EVERY_MISSING: readonly Missing[] = Object.values(MISSING)

/** Returns the message key of a missing code, in a variable where it is given; undefined for other numbers. */
export const missingLabel = (
  code: number,
  { not_reached }: Pick<Variable, 'not_reached'> = {},
): Key | undefined => (code === MISSING.not_reached ? not_reached : undefined) ?? MISSING_LABEL[code]

/** Names with a label in the catalogue. */
type Known =
  Extract<Key, `release.variable_${string}`> extends `release.variable_${infer Name}` ? Name : never

/** Returns a variable with catalogue labels in every language. */
export const knownVariable = (
  name: Known,
  languages: readonly string[],
  more: Partial<Pick<Variable, 'type' | 'values' | 'missing' | 'notes' | 'always_codes'>> = {},
): Variable => ({
  name,
  label: spokenIn(languages, `release.variable_${name}`),
  type: 'string',
  values: [],
  words: false,
  question: '',
  missing: [],
  notes: [],
  ...more,
})

/** Returns the variables of a column: itself and, for free text, a companion of missing codes. */
export function variablesOf(
  column: Column,
  { code, reworded, standing }: Pick<MergedQuestion, 'code' | 'reworded' | 'standing'>,
  languages: readonly string[],
): readonly Variable[] {
  const notes: readonly Key[] = [
    ...(reworded ? (['release.note_reworded'] as const) : []),
    ...(standing === 'merge' || standing === 'apart' ? ([`release.note_${standing}`] as const) : []),
  ]
  const variable = { ...column, question: code, missing: EVERY_MISSING, notes }
  if (!column.words) return [variable]
  const companion = knownVariable('miss', languages, { type: 'integer', missing: EVERY_MISSING })
  return [
    { ...variable, missing: [], notes: [...notes, 'release.note_guard'] },
    { ...companion, name: missName(column), question: code, notes: ['release.note_miss'] },
  ]
}

/** Translates a message into several languages. */
export const spokenIn = (languages: readonly string[], key: Key): Text =>
  Object.fromEntries(languages.map((code) => [code, languageOf(code).t(key)]))

/** Returns a cell's coded value; undefined for a number, text or missing code. */
export const valueOf = (
  { values }: Pick<Variable, 'values'>,
  cell: Cell,
): Variable['values'][number] | undefined => values.find(({ code }) => code === String(cell))
