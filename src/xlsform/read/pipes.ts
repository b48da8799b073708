import { heldNamesIn } from '../../instrument/piping.ts'
import type { Choice, Question, Text } from '../../instrument/questionnaire.ts'
import { mapQuestionTexts } from '../../instrument/texts.ts'
import { PREFIX, isSpoken } from './columns.ts'
import type { Lookup } from './expressions.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import type { Languages } from './languages.ts'
import type { Names } from './structure.ts'
import type { Line } from './table.ts'

export type Piping = {
  readonly lookup: Lookup
  readonly languages: Languages
  readonly names: Names
  readonly notices: Notices
}

const REFERENCE = /\$\{\s*([^{}]*?)\s*\}/g

/** Replaces a reference to a dropped question, as for one not answered. */
const NOTHING = '…'

/** Returns text with its `${name}` references replaced by codes. */
export function piped(text: Text, base: string, line: Line, piping: Piping): Text {
  const entries = Object.entries(text).map(([tag, words]) => {
    if (!words.includes('${')) return [tag, words] as const
    const spot = spotOf(base, tag, line, piping.languages)
    for (const name of heldNamesIn({ [tag]: words })) {
      piping.notices.warnings.push(notice(spot, words, 'workbook.answer_in_address', { name }))
    }
    return [tag, words.replaceAll(REFERENCE, (_, name: string) => shown(name, words, spot, piping))] as const
  })
  return Object.fromEntries(entries)
}

/** A dropped question has no answer: an ellipsis replaces it. */
function shown(name: string, words: string, spot: Spot, { lookup, names, notices }: Piping): string {
  if (names.get(name)?.some(({ what }) => what === 'dropped')) {
    notices.warnings.push(notice(spot, words, 'workbook.words_show_dropped', { name }))
    return NOTHING
  }
  return `\${${lookup.codeOf(name, spot, words) ?? name}}`
}

const spotOf = (base: string, tag: string, line: Line, { tagOf }: Languages): Spot =>
  line.cells.find(({ heading }) => heading.base === base && tagOf(heading.language) === tag)?.spot ?? {
    sheet: line.sheet,
    row: line.row,
    column: '',
  }

/** The column the text of a part comes from. */
const columnOf = (part: string): string =>
  part === 'guidance' ? 'guidance_hint' : isSpoken(part) ? part : PREFIX + part

/** Returns a question with all its texts piped; those of statements come from `rows`. */
export function pipedQuestion(
  question: Question,
  line: Line,
  rows: readonly Line[],
  piping: Piping,
): Question {
  const statements = rows.values()
  return mapQuestionTexts(question, (text, { part }) => {
    if (part !== 'statement') return piped(text, columnOf(part), line, piping)
    const { value: row } = statements.next()
    return row ? piped(text, 'label', row, piping) : text
  })
}

/** Returns options or statements with piped labels; `lines` has the row of each. */
export const pipedChoices = (
  choices: readonly Choice[],
  lines: readonly Line[],
  piping: Piping,
): readonly Choice[] =>
  choices.map((choice, place) => {
    const line = lines[place]
    return line ? { ...choice, label: piped(choice.label, 'label', line, piping) } : choice
  })
