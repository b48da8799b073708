import type { Language } from '../web/language.ts'
import { isShown, sentenceIn } from './ask.ts'
import { obstaclesToPublish } from './publication.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import type { Version } from './queries.ts'

/** Indices of the sections that have something to show; without answers, conditions rule none out. */
export const previewSteps = (form: Questionnaire): readonly number[] =>
  form.sections.flatMap(({ questions }, index) => (questions.some(isShown) ? [index] : []))

/**
 * What a version asks, so that it can be drawn and read: in a draft, a question that something has to be put
 * right in is a note that says so.
 */
export function previewForm(language: Language, { state, form }: Version): Questionnaire {
  if (state === 'published') return form
  const sentences = obstacleSentences(language, form)
  const standIn = (question: Question): Question => {
    const said = sentences.get(question.code)
    return said === undefined || !isShown(question) ? question : noteFor(language, question, said)
  }
  const sections = form.sections.map((section) => ({ ...section, questions: section.questions.map(standIn) }))
  return { ...form, sections }
}

/** The first thing to put right in each question, by its code. */
function obstacleSentences(language: Language, form: Questionnaire): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { question, sentence } of obstaclesToPublish(form)) {
    if (question !== undefined && !said.has(question)) said.set(question, sentenceIn(language, sentence))
  }
  return said
}

const noteFor = ({ code: inside, t }: Language, { code }: Question, said: string): Question => ({
  kind: 'note',
  code,
  label: { [inside]: t('questionnaire.page_not_drawn', { code }) },
  hint: { [inside]: said },
})
