import type { Key } from '../locale/message.ts'
import type { Language } from '../web/language.ts'
import { isShown } from '../instrument/asking/ask.ts'
import { lacksList } from '../instrument/expression/names.ts'
import type { PlaceToAnswer } from '../instrument/kinds/faces/paper.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'
import { plainly, sheetOf } from './plainly.ts'
import { conditionInWords } from './routing.ts'

/** A question for print: texts, condition and answer area. */
export type WrittenQuestion = Readonly<{
  code: string
  /** '' for a note. */
  number: string
  label: string
  hint: string
  guidance: string
  only_if: string
  needed: string
  instruction: string
  answer: PlaceToAnswer
}>

export type WrittenSection = Readonly<{
  number: string
  title: string
  description: string
  only_if: string
  questions: readonly WrittenQuestion[]
}>

/** A questionnaire for print in one language, with conditions in words. */
export function writtenForm(form: Questionnaire, language: Language): readonly WrittenSection[] {
  const numbers = numbersOf(form)
  return form.sections.map((section, at) => ({
    number: language.number(at + 1),
    title: plainly(language, form, section.title),
    description: section.description ? plainly(language, form, section.description) : '',
    only_if: conditional(form, section.relevant, language, 'paper.section_only_if'),
    questions: shownIn(section, form).map((question) =>
      writtenQuestion(question, { form, language, n: numbers.get(question.code) }),
    ),
  }))
}

/** Skips a draft's questions whose list is missing. */
const shownIn = ({ questions }: Section, form: Questionnaire) =>
  questions.filter((question) => isShown(question) && !lacksList(question, form))

/** A question for print; `n` is its number, undefined for a note. */
export function writtenQuestion(
  question: Question,
  { form, language, n }: { form: Questionnaire; language: Language; n: number | undefined },
): WrittenQuestion {
  const { code, label, hint, guidance, relevant, required } = question
  return {
    code,
    number: n === undefined ? '' : language.number(n),
    label: plainly(language, form, label),
    hint: hint ? plainly(language, form, hint) : '',
    guidance: guidance ? plainly(language, form, guidance) : '',
    only_if: conditional(form, relevant, language, 'paper.only_if'),
    needed:
      required === true
        ? language.t('paper.needed')
        : conditional(form, required, language, 'paper.needed_if'),
    instruction: instructionFor(question, form, language),
    answer: kindOf(question).paper.place(question, sheetOf(form, language)),
  }
}

const conditional = (
  form: Questionnaire,
  source: string | undefined,
  language: Language,
  key: Key,
): string => (source?.trim() ? language.t(key, { condition: conditionInWords(form, source, language) }) : '')

function instructionFor(question: Question, form: Questionnaire, language: Language): string {
  const { t } = language
  const filtered = 'choice_filter' in question && question.choice_filter ? [t('paper.filtered')] : []
  const alone = kindOf(question).paper.instruction(question, language, form)
  return [alone, ...filtered].filter(Boolean).join(' ')
}
