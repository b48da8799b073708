import { heldNamesIn } from '../../instrument/piping.ts'
import type { Choice, Question, Text } from '../../instrument/questionnaire.ts'
import type { Lookup } from './expressions.ts'
import { type Findings, type Spot, finding } from './finding.ts'
import type { Languages } from './languages.ts'
import type { Names } from './structure.ts'
import type { Line } from './table.ts'

export type Piping = {
  readonly lookup: Lookup
  readonly languages: Languages
  readonly names: Names
  readonly findings: Findings
}

const REFERENCE = /\$\{\s*([^{}]*?)\s*\}/g

/** What stands where an answer would be that is never known: as for one that was not given. */
const NOTHING = '…'

/** Words with the answers they show under the codes those have here. */
export function piped(text: Text, base: string, line: Line, piping: Piping): Text {
  const entries = Object.entries(text).map(([tag, words]) => {
    if (!words.includes('${')) return [tag, words] as const
    const spot = spotOf(base, tag, line, piping.languages)
    for (const name of heldNamesIn({ [tag]: words })) {
      piping.findings.warnings.push(finding(spot, words, 'workbook.answer_in_address', { name }))
    }
    return [tag, words.replaceAll(REFERENCE, (_, name: string) => shown(name, words, spot, piping))] as const
  })
  return Object.fromEntries(entries)
}

/** What is left out is never known, so the words remain without it. */
function shown(name: string, words: string, spot: Spot, { lookup, names, findings }: Piping): string {
  if (names.get(name)?.some(({ what }) => what === 'dropped')) {
    findings.warnings.push(finding(spot, words, 'workbook.words_show_dropped', { name }))
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

/** The column each of a question's words come from. */
const BASES = {
  label: 'label',
  hint: 'hint',
  guidance: 'guidance_hint',
  required_message: 'required_message',
  constraint_message: 'constraint_message',
  unit: 'colloquy::unit',
  min_label: 'colloquy::min_label',
  max_label: 'colloquy::max_label',
} as const

/** A question with every word of its own piped. */
export function pipedQuestion(question: Question, line: Line, piping: Piping): Question {
  const words = Object.entries(BASES).flatMap(([property, base]) => {
    const text: unknown = property in question ? question[property as keyof Question] : undefined
    return text === undefined ? [] : [[property, piped(text as Text, base, line, piping)] as const]
  })
  return { ...question, ...Object.fromEntries(words) }
}

/** Options or statements with their labels piped; each comes from the row at its place. */
export const pipedChoices = (
  choices: readonly Choice[],
  lines: readonly Line[],
  piping: Piping,
): readonly Choice[] =>
  choices.map((choice, place) => {
    const line = lines[place]
    return line ? { ...choice, label: piped(choice.label, 'label', line, piping) } : choice
  })
