import { MISSING, type Cell, type Missing } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Text } from '../text.ts'
import type { Key } from '../web/catalogue/en.ts'
import { languageOf } from '../web/language.ts'
import { missName } from '../dataset/merge.ts'

/** A column of one of the files, as the dictionary describes it. */
export type Variable = Column & {
  /** Code of the question it belongs to; '' for a column every row has. */
  readonly question: string
  /** Reasons that may stand in a cell instead of a value. */
  readonly missing: readonly Missing[]
  /** Sentences of the catalogue. */
  readonly notes: readonly Key[]
  /** Its cells are codes even where labels were asked for: rows are found and joined by them. */
  readonly always_codes?: true
}

/** How cells are written: codes, or labels in `language`, which is also the language of the dictionary. */
export type Options = {
  readonly values: 'codes' | 'labels'
  /** A language of the consultation. */
  readonly language: string
  readonly bom: boolean
  readonly separator: ',' | ';'
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

/** Every reserved code, -99 first. */
export const EVERY_MISSING: readonly Missing[] = Object.values(MISSING)

/** What a missing code means, as a key of the catalogue; undefined for any other number. */
export const missingLabel = (code: number): Key | undefined => MISSING_LABEL[code]

/** Names the catalogue has a label for. */
type Known =
  Extract<Key, `release.variable_${string}`> extends `release.variable_${infer Name}` ? Name : never

/** A variable whose label is the catalogue's in every language. */
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

/** The variables of one column: itself and, for words, the companion that says why there are none. */
export function variablesOf(
  column: Column,
  question: { code: string; reworded: boolean; decided?: 'merge' | 'apart' },
  languages: readonly string[],
): readonly Variable[] {
  const notes: readonly Key[] = [
    ...(question.reworded ? (['release.note_reworded'] as const) : []),
    ...(question.decided ? ([`release.note_${question.decided}`] as const) : []),
  ]
  const variable = { ...column, question: question.code, missing: EVERY_MISSING, notes }
  if (!column.words) return [variable]
  const companion = knownVariable('miss', languages, { type: 'integer', missing: EVERY_MISSING })
  return [
    { ...variable, missing: [], notes: [...notes, 'release.note_guard'] },
    { ...companion, name: missName(column), question: question.code, notes: ['release.note_miss'] },
  ]
}

/** A sentence of the catalogue as a text in several languages. */
export const spokenIn = (languages: readonly string[], key: Key): Text =>
  Object.fromEntries(languages.map((code) => [code, languageOf(code).t(key)]))

/** Whether the cells of a variable are labels. */
export const isLabelled = ({ values, always_codes }: Labelled, options: Options): boolean =>
  options.values === 'labels' && values.length > 0 && !always_codes

/** What stands in a cell: its code, or its label where labels were asked for; a missing code stays a number. */
export function printed(variable: Labelled, cell: Cell, options: Options, fallback: string): Cell {
  if (!isLabelled(variable, options)) return cell
  const value = valueOf(variable, cell)
  return value ? labelOf(value, options.language, fallback) : cell
}

/** The value a cell stands for; undefined for a number, a word or a missing code. */
export const valueOf = ({ values }: Labelled, cell: Cell): Labelled['values'][number] | undefined =>
  values.find(({ code }) => code === String(cell))

/** The label of a value in a language, its code where it has no label. */
export const labelOf = (value: { code: string; label: Text }, language: string, fallback: string): string =>
  languageOf(language, fallback).of(value.label) || value.code

type Labelled = Pick<Variable, 'values' | 'always_codes'>
