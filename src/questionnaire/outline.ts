import type { Language } from '../web/language.ts'
import { asCode, withCode, type Words } from '../web/markup.ts'
import { isNumbered, sentenceIn } from '../instrument/asking/ask.ts'
import { kindName } from '../instrument/kinds/table.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { inPlainWords } from '../instrument/piping.ts'
import type { Remark } from './checks/publication.ts'
import { conditionSaid, describedIn, type Described } from './conditions/describe.ts'
import { optionsOf, type Question, type Questionnaire, type Section } from '../instrument/questionnaire.ts'

/** Returns view data of the sections, with each question's kind and condition. */
export function outlineOf(language: Language, whole: Questionnaire) {
  const form = inPlainWords(whole)
  const described = describedIn(language, form)
  return form.sections.map((section, at) => ({
    id: sectionId(at),
    n: language.number(at + 1),
    title: language.of(section.title),
    count: countIn(language, section),
    facts: factsOf(described, section),
    rows: section.questions.map((question, place) => ({
      id: questionId(at, place),
      number: numberSaid(language, described.numbers.get(question.code)),
      label: language.of(question.label),
      code: question.code,
      kind: language.t(kindName(question.kind)),
      more: [optionsSaid(described, question), ...factsOf(described, question)].filter(Boolean),
    })),
  }))
}

/** Returns remarks with links into the outline; the path is '' for the whole questionnaire. */
export const remarksOn = (language: Language, form: Questionnaire, remarks: readonly Remark[]) =>
  remarks.map((remark) => ({
    ...placeOf(language, form, remark),
    part: remark.part ? language.t(`questionnaire.page_part_${remark.part}`) : '',
    sentence: sentenceIn(language, remark.sentence),
  }))

/** Returns the number of questions in words. */
const countIn = ({ t }: Language, { questions }: Section) =>
  t('consultation.questions', { n: questions.filter(isNumbered).length })

/** Draft codes may be invalid or duplicate, so element ids use positions. */
const sectionId = (at: number) => `section-${at + 1}`
const questionId = (at: number, place: number) => `question-${at + 1}-${place + 1}`

const numberSaid = ({ number }: Language, n: number | undefined) => (n === undefined ? '' : number(n))

/** Returns counts of options and statements; '' for none. */
function optionsSaid({ language, form }: Described, question: Question): string {
  const { t, list } = language
  const said: string[] = []
  if ('items' in question) said.push(t('questionnaire.page_statements', { n: question.items.length }))
  if ('list' in question) said.push(t('questionnaire.page_options', { n: optionsOf(form, question).length }))
  if ('other' in question && question.other) said.push(t('kinds.other'))
  return list(said)
}

/** Returns the condition, the choice filter, the order, and whether an answer is required. */
function factsOf(described: Described, { relevant, ...asked }: Section | Question): readonly Words[] {
  const { t } = described.language
  const condition = conditionSaid(described, relevant)
  const filter = 'choice_filter' in asked ? (asked.choice_filter ?? '') : ''
  const required = 'required' in asked ? asked.required : undefined
  const needed = typeof required === 'string' ? conditionSaid(described, required) : ''
  return [
    condition && t('editor.asked_if', { condition }),
    filter && t('questionnaire.page_filtered', { filter: asCode(filter) }),
    'shuffled' in asked && asked.shuffled ? t('editor.shuffled_said') : '',
    required === true
      ? t('questionnaire.page_needed')
      : needed && t('editor.needed_if', { condition: needed }),
  ]
    .filter(Boolean)
    .map(withCode)
}

type RemarkLink = { readonly where: string; readonly code: string; readonly path: string }

function placeOf(language: Language, form: Questionnaire, { question, section }: Remark): RemarkLink {
  if (question !== undefined) return questionPlace(language, form, question)
  if (section === undefined)
    return { where: language.t('questionnaire.page_place_whole'), code: '', path: '' }
  const at = form.sections.findIndex(({ code }) => code === section)
  const n = language.number(at + 1)
  const where = language.t('questionnaire.page_place_section', { n })
  return { where, code: section, path: `#${sectionId(at)}` }
}

function questionPlace(language: Language, form: Questionnaire, code: string): RemarkLink {
  const at = form.sections.findIndex(({ questions }) => questions.some((one) => one.code === code))
  const questions = form.sections[at]?.questions ?? []
  const place = questions.findIndex((one) => one.code === code)
  const question = questions[place]
  const n = numberSaid(language, numbersOf(form).get(code))
  const unnumbered = question ? language.t(kindName(question.kind)) : code
  const where = n ? language.t('questionnaire.page_place_question', { n }) : unnumbered
  return { where, code, path: `#${questionId(at, place)}` }
}
