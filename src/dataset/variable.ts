import { MISSING, type Cell, type Missing } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import type { Text } from '../text.ts'
import type { Key } from '../locale/message.ts'
import { languageOf } from '../web/language.ts'
import { missName, type MergedQuestion } from './merge.ts'

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

/** A sentence of the catalogue as a text in several languages. */
export const spokenIn = (languages: readonly string[], key: Key): Text =>
  Object.fromEntries(languages.map((code) => [code, languageOf(code).t(key)]))

/** The value a cell stands for; undefined for a number, a word or a missing code. */
export const valueOf = (
  { values }: Pick<Variable, 'values'>,
  cell: Cell,
): Variable['values'][number] | undefined => values.find(({ code }) => code === String(cell))
