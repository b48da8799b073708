import type { Language } from '../../web/language.ts'
import type { Words } from '../../web/markup.ts'
import { blockIn, lineIn, wordsOf } from '../../web/authored-text.ts'
import { errorId, fieldId, given, hintId, instructionId } from '../kinds/common/field.ts'
import { searchField } from '../kinds/common/searching.ts'
import type { Input, Sentence } from '../answer.ts'
import type { Asked } from '../kinds/kind.ts'
import { kindOf } from '../kinds/table.ts'
import { isNumbered } from '../numbering.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import { sentenceIn } from './said.ts'

export { fieldId } from '../kinds/common/field.ts'
export { isNumbered, isShown } from '../numbering.ts'
export { sentenceIn } from './said.ts'

/** The template data of `views/instrument/question.ejs`. */
export type AskedQuestion = {
  readonly frame: Asked['frame']
  readonly classes: string
  readonly code: string
  /** State when a script may toggle the question; '' where it is always visible. */
  readonly when: '' | 'shown' | 'hidden'
  /** Adds a hidden field posting that the question was shown. */
  readonly mark: boolean
  /** Empty for a note. */
  readonly number: string
  readonly label: Words
  /** Id of the field of a single label. */
  readonly label_for: string
  readonly hint: Words
  readonly hint_id: string
  readonly instruction: string
  readonly instruction_id: string
  /** Empty or markup. */
  readonly guidance: Words
  readonly guidance_title: string
  /** Text for a required question, or empty. */
  readonly required: string
  /** State when a script may toggle "required"; '' where it is fixed. */
  readonly need: '' | 'shown' | 'hidden'
  readonly error: Words
  readonly error_id: string
  readonly error_label: string
  /** The field of the error, or empty. */
  readonly wrong: string
  readonly described_by: string
  /** The value of the clear button, or empty. */
  readonly clear: string
  /** Whether there is an answer to clear. */
  readonly is_filled: boolean
  readonly clear_label: string
  readonly template: string
  readonly asked: Asked
}

/** What a question is rendered from; `input` is redisplayed as posted. */
export type Asking = {
  readonly number: number
  readonly input: Input
  /** The error: a catalogue sentence, or text in the page's language. */
  readonly fault?: Sentence | string | undefined
  /** The field of the fault. */
  readonly wrong?: string | undefined
  readonly form: Questionnaire
  readonly language: Language
  /** Whether an answer is required; by default when it always is. */
  readonly needed?: boolean
  readonly when?: AskedQuestion['when']
  readonly need?: AskedQuestion['need']
  readonly mark?: boolean
  /** Options rendered but currently filtered out. */
  readonly off?: ReadonlySet<string>
}

/** The template data of one question. */
export function askedQuestion(question: Question, asking: Asking): AskedQuestion {
  const {
    number,
    input,
    form,
    language,
    when = '',
    need = '',
    mark = false,
    off,
    needed,
    wrong = '',
  } = asking
  const { code, guidance, required } = question
  const asked = withOff(kindOf(question).ask(question, input, form, language), off)
  const hint = question.hint ? lineIn(language, question.hint) : ''
  const error = errorOf(asking)
  const needs = Boolean(need) || (needed ?? required === true)
  return {
    frame: asked.frame,
    classes: ['q', asked.look, error ? 'bad' : ''].filter(Boolean).join(' '),
    code,
    when,
    need,
    mark,
    number: isNumbered(question) ? String(number) : '',
    label: (asked.frame === 'note' ? blockIn : lineIn)(language, question.label),
    label_for: fieldId(code),
    hint,
    hint_id: hintId(code),
    instruction: asked.instruction,
    instruction_id: instructionId(code),
    guidance: guidance ? blockIn(language, guidance) : '',
    guidance_title: language.t('kinds.guidance'),
    required: needs ? language.t('kinds.required') : '',
    error,
    error_id: errorId(code),
    error_label: language.t('page.error_label'),
    wrong,
    described_by: describedBy(code, { hint, error }, asked),
    ...clearing(question, asking, asked),
    template: asked.template,
    asked,
  }
}

const clearing = (question: Question, { input, form, language }: Asking, { clearable }: Asked) => ({
  clear: clearable ? `clear:${question.code}` : '',
  is_filled: kindOf(question)
    .fields(question, form)
    .some((field) => field !== searchField(question) && given(input, field).length > 0),
  clear_label: language.t('kinds.clear'),
})

/**
 * The input after a button of a question was pressed (`clear:`, `rank:`, `up:`, `down:`, `add:` or `drop:`, then
 * question code and item); undefined for an unknown button.
 */
export function applyButton(form: Questionnaire, input: Input, button: string): Input | undefined {
  const [verb = '', code = '', ...rest] = button.split(':')
  const item = rest.join(':')
  const question = questionsOf(form).find((one) => one.code === code)
  if (!question) return undefined
  const fields = new Set(kindOf(question).fields(question, form))
  const others = Object.fromEntries(Object.entries(input).filter(([field]) => !fields.has(field)))
  if (verb === 'clear') return item === '' && fields.size > 0 ? others : undefined
  const pressed = kindOf(question).press?.(question, input, form, { verb, item })
  return pressed && { ...others, ...pressed }
}

/** Flags options filtered out in a kind's rows. */
function withOff(asked: Asked, off: ReadonlySet<string> = new Set()): Asked {
  if (off.size === 0) return asked
  const marked = ['rows', 'alone', 'ranked', 'rest'].flatMap((name) => {
    const rows = asked[name]
    return Array.isArray(rows)
      ? [[name, rows.map((row: { code: string }) => ({ ...row, off: off.has(row.code) }))] as const]
      : []
  })
  return { ...asked, ...Object.fromEntries(marked) }
}

const errorOf = ({ fault = '', language }: Asking): Words =>
  typeof fault === 'object' ? sentenceIn(language, fault) : wordsOf(fault)

const describedBy = (code: string, { hint, error }: { hint: Words; error: Words }, asked: Asked) =>
  [
    hint ? hintId(code) : '',
    asked.instruction ? instructionId(code) : '',
    error ? errorId(code) : '',
    asked.describes,
  ]
    .filter(Boolean)
    .join(' ')
