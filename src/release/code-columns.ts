import type { CodedVariable } from '../coding/data/coded.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { missName, type MergedQuestion } from '../dataset/merge.ts'
import { EVERY_MISSING, spokenIn, type Variable } from '../dataset/variable.ts'
import { RESERVED } from '../instrument/reserved.ts'

/** Longest name of a column. */
const LONGEST = 32

/** Returns the columns of each variable's codes; the variable is in a name only where two would share it. */
export function codeColumns(
  { questions, languages }: Pick<Dataset, 'questions' | 'languages'>,
  coded: readonly CodedVariable[],
): readonly (readonly Variable[])[] {
  const taken = new Set([...RESERVED, ...questions.flatMap(({ columns }) => columns.flatMap(namesOf))])
  const slugs = coded.flatMap(({ codes }) => codes.map(({ slug }) => slug))
  const isShared = (slug: string) => slugs.indexOf(slug) !== slugs.lastIndexOf(slug)
  const values = (['not_selected', 'selected'] as const).map((key, code) => ({
    code: String(code),
    label: spokenIn(languages, `kinds.${key}`),
  }))
  return coded.map(({ codes, variable }) =>
    codes.map(({ slug, name }) => {
      const plain = `c_${slug}`
      const own = isShared(slug) || taken.has(plain) ? `c_${variable.name}_${slug}` : plain
      return {
        name: freeName(own, taken),
        label: Object.fromEntries(languages.map((language) => [language, name])),
        type: 'integer',
        values,
        words: false,
        question: variable.question.code,
        missing: EVERY_MISSING,
        notes: ['release.note_code'],
        not_reached: 'release.missing_not_settled',
      }
    }),
  )
}

const namesOf = (column: MergedQuestion['columns'][number]): readonly string[] =>
  (column.words ? [column.name, missName(column)] : [column.name]).map((name) => name.toLowerCase())

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, LONGEST)
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${wanted.slice(0, LONGEST - `_${number}`.length)}_${number}`
  taken.add(name.toLowerCase())
  return name
}

/** Returns the columns of a variable's codes as a question no version asks; it is no trait. */
export const codeQuestion = ({ variable }: CodedVariable, columns: readonly Variable[]): MergedQuestion => ({
  code: variable.question.code,
  asked_as: '',
  columns,
  marked: false,
  reworded: false,
  standing: 'alike',
  asked: [],
  forms: new Set(),
})
