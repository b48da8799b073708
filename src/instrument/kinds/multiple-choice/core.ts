import {
  type Cell,
  type Input,
  MISSING,
  type Missing,
  OTHER,
  type FieldResult,
  wordsCell,
} from '../../answer.ts'
import type { Choice, Questionnaire } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, given, refused } from '../common/field.ts'
import { codedOptions, missingOf, otherField, readOther, nonAnswerOptions } from '../common/options.ts'
import type { MultipleChoice } from './schema.ts'

/** The chosen codes in list order, or `-97` or `-96` alone, and Other's text. */
export type SomeChosen = { readonly choices: readonly string[]; readonly other?: string }

export const core: Core<MultipleChoice, SomeChosen> = {
  presence: 'asked',
  coded: false,
  read,
  cells,
  codes: ({ choices }) => choices,
  said: ({ choices, other }, { label, list }) =>
    list(choices.map((code) => (code === OTHER && other !== undefined ? other : label(code)))),
}

/** 1 or 0 for every option, and Other's text. */
function cells(
  question: MultipleChoice,
  answer: SomeChosen | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  const dummies = codedOptions(question, form).map(({ code }) => dummyCell(code, answer, missing))
  return question.other ? [...dummies, otherCell(answer, missing)] : dummies
}

export const everyOption = (question: MultipleChoice, form: Questionnaire): readonly Choice[] => [
  ...codedOptions(question, form),
  ...nonAnswerOptions(question, form),
]

const dummyCell = (code: string, answer: SomeChosen | undefined, missing: Cell): Cell =>
  answer ? (missingOf(answer.choices[0]) ?? (answer.choices.includes(code) ? 1 : 0)) : missing

function otherCell(answer: SomeChosen | undefined, missing: Cell): Cell {
  if (!answer) return missing
  if (answer.other !== undefined) return wordsCell(answer.other)
  return missingOf(answer.choices[0]) ?? MISSING.not_asked
}

/** Other's text without a tick counts as Other. */
function read(question: MultipleChoice, input: Input, form: Questionnaire): FieldResult<SomeChosen> {
  const ticked = new Set(given(input, question.code))
  const words = readOther(question, input)
  if (!words.ok) return words
  if (words.answer !== undefined) ticked.add(OTHER)
  if (ticked.size === 0) return UNTOUCHED
  const options = everyOption(question, form)
  const chosen = options.filter(({ code }) => ticked.has(code))
  if (chosen.length < ticked.size) return refused(question.code, 'kinds.no_such_option')
  const fault = clash(question, chosen) ?? outside(question, chosen)
  if (fault) return fault
  const choices = chosen.map(({ code }) => code)
  if (!question.other || !ticked.has(OTHER)) return answered({ choices })
  if (words.answer !== undefined) return answered({ choices, other: words.answer })
  const other = chosen.find(({ code }) => code === OTHER)?.label ?? {}
  return {
    ...refused(otherField(question), 'kinds.describe_or_untick', { option: other }),
    sofar: { choices },
  }
}

function clash({ code }: MultipleChoice, chosen: readonly Choice[]) {
  const alone = chosen.find(({ exclusive }) => exclusive)
  return alone && chosen.length > 1 ? refused(code, 'kinds.exclusive', { option: alone.label }) : undefined
}

function outside({ code, at_least, at_most }: MultipleChoice, chosen: readonly Choice[]) {
  const selected = chosen.length
  if (chosen.some(({ exclusive }) => exclusive)) return undefined
  if (at_most !== undefined && selected > at_most) {
    return refused(code, 'kinds.too_many', { n: at_most, selected })
  }
  if (at_least === undefined || selected >= at_least) return undefined
  return refused(code, 'kinds.too_few', { n: at_least, selected })
}
