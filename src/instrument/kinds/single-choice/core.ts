import {
  type Cell,
  type Input,
  MISSING,
  type Missing,
  OTHER,
  type FieldResult,
  wordsCell,
} from '../../answer.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, given, oneGiven, refused } from '../common/field.ts'
import {
  codeCell,
  codedOptions,
  missingOf,
  otherField,
  readOther,
  nonAnswerOptions,
} from '../common/options.ts'
import type { SingleChoice } from './schema.ts'

/** The chosen code (may be `-97` or `-96`), and Other's text. */
export type OneChosen = { readonly choice: string; readonly other?: string }

export const core: Core<SingleChoice, OneChosen> = {
  presence: 'asked',
  coded: true,
  read,
  cells,
  said: ({ choice, other }, { label }) => other ?? label(choice),
}

/** The code, and Other's text. */
function cells(
  question: SingleChoice,
  answer: OneChosen | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  const first = answer ? codeCell(answer.choice, codedOptions(question, form)) : missing
  return question.other ? [first, otherCell(answer, missing)] : [first]
}

export const everyOption = (question: SingleChoice, form: Questionnaire) => [
  ...codedOptions(question, form),
  ...nonAnswerOptions(question, form),
]

function otherCell(answer: OneChosen | undefined, missing: Cell): Cell {
  if (!answer) return missing
  if (answer.other !== undefined) return wordsCell(answer.other)
  return missingOf(answer.choice) ?? MISSING.not_asked
}

/** Other's text without a choice counts as Other; beside another choice it is ignored. */
function read(question: SingleChoice, input: Input, form: Questionnaire): FieldResult<OneChosen> {
  const { code, other } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  const described = other === true && given(input, otherField(question)).length > 0
  const choice = one.answer ?? (described ? OTHER : undefined)
  if (choice === undefined) return UNTOUCHED
  const options = everyOption(question, form)
  if (!options.some((option) => option.code === choice)) return refused(code, 'kinds.no_such_option')
  if (choice !== OTHER || !other) return answered({ choice })
  const words = readOther(question, input)
  if (!words.ok) return words
  if (words.answer === undefined)
    return { ...refused(otherField(question), 'kinds.describe_or_change'), sofar: { choice } }
  return answered({ choice, other: words.answer })
}
