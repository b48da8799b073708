import type { Language } from '../web/language.ts'
import { errorId, fieldId, hintId, instructionId } from './kinds/field.ts'
import type { Asked, Input, Sentence } from './kinds/kind.ts'
import { ranking } from './kinds/ranking.ts'
import { reordered } from './kinds/reorder.ts'
import { kindOf } from './kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts'

export { fieldId } from './kinds/field.ts'

/** What `views/questionnaire/question.ejs` prints: the frame of a question and what is inside. */
export type AskedQuestion = {
  readonly frame: Asked['frame']
  readonly classes: string
  readonly code: string
  /** Empty for a note, which has none. */
  readonly number: string
  readonly label: string
  /** The field a single label belongs to. */
  readonly label_for: string
  readonly hint: string
  readonly hint_id: string
  readonly instruction: string
  readonly instruction_id: string
  readonly guidance: string
  readonly guidance_title: string
  /** Said where an answer is needed to go on; empty elsewhere. */
  readonly required: string
  readonly error: string
  readonly error_id: string
  readonly error_label: string
  readonly described_by: string
  /** The value of the button that clears the answer; empty where there is none. */
  readonly clear: string
  readonly clear_label: string
  readonly template: string
  readonly asked: Asked
}

/**
 * Everything a page prints for one question; `input` is shown again as it was posted. `fault` is why it was
 * refused: a sentence of the catalogue, or an author's own message in the language of the page.
 */
export function askedQuestion(
  question: Question,
  given: {
    number: number
    input: Input
    fault?: Sentence | string | undefined
    form: Questionnaire
    language: Language
  },
): AskedQuestion {
  const { number, input, fault, form, language } = given
  const asked = kindOf(question).ask(question, input, form, language)
  const words = wordsAround(question, asked, fault, language)
  return {
    ...words,
    frame: asked.frame,
    classes: ['q', question.kind === 'likert_set' ? 'likert' : '', words.error ? 'bad' : '']
      .filter(Boolean)
      .join(' '),
    code: question.code,
    number: isNumbered(question) ? String(number) : '',
    label_for: fieldId(question.code),
    described_by: describedBy(question.code, words, asked),
    clear: asked.clearable ? `clear:${question.code}` : '',
    clear_label: language.t('kinds.clear'),
    template: asked.template,
    asked,
  }
}

/** A sentence of the catalogue in a person's language, authored texts within it too. */
export const sentenceIn = (language: Language, { key, values = {} }: Sentence): string =>
  language.t(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? language.of(value) : value,
      ]),
    ),
  )

/** Whether a question is shown to participants at all. */
export const isShown = (question: Question): boolean => question.kind !== 'calculated'

/** Whether a question counts when questions are numbered; a note is shown but does not. */
export const isNumbered = (question: Question): boolean => isShown(question) && question.kind !== 'note'

/**
 * The fields after a button within a question was pressed (`clear:`, `rank:`, `up:`, `down:`, `add:` or `drop:`,
 * then the question's code and the item's); undefined when there is no such button.
 */
export function applyButton(form: Questionnaire, input: Input, button: string): Input | undefined {
  const [verb = '', code = '', ...rest] = button.split(':')
  const item = rest.join(':')
  const question = questionsOf(form).find((one) => one.code === code)
  if (!question) return undefined
  const fields = new Set(kindOf(question).fields(question, form))
  const others = Object.fromEntries(Object.entries(input).filter(([field]) => !fields.has(field)))
  if (verb === 'clear') return item === '' && fields.size > 0 ? others : undefined
  if (question.kind !== 'ranking') return undefined
  const order = reordered(question, input, form, verb, item)
  return order && { ...others, ...ranking.input(question, order, form) }
}

function wordsAround(
  question: Question,
  asked: Asked,
  fault: Sentence | string | undefined,
  language: Language,
) {
  const { code, label, hint, guidance, required } = question
  return {
    label: language.of(label),
    hint: hint ? language.of(hint) : '',
    hint_id: hintId(code),
    instruction: asked.instruction,
    instruction_id: instructionId(code),
    guidance: guidance ? language.of(guidance) : '',
    guidance_title: language.t('kinds.guidance'),
    required: required ? language.t('kinds.required') : '',
    error: typeof fault === 'object' ? sentenceIn(language, fault) : (fault ?? ''),
    error_id: errorId(code),
    error_label: language.t('page.error_label'),
  }
}

const describedBy = (
  code: string,
  words: { hint: string; instruction: string; error: string },
  asked: Asked,
) =>
  [
    words.hint ? hintId(code) : '',
    words.instruction ? instructionId(code) : '',
    words.error ? errorId(code) : '',
    asked.describes,
  ]
    .filter(Boolean)
    .join(' ')
