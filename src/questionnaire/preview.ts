import type { Language } from '../web/language.ts'
import { isShown, sentenceIn } from './ask.ts'
import { type Live, liveIn } from './live.ts'
import { obstaclesToPublish } from './publication.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import type { Version } from './queries.ts'

/** Indices of the sections that have something to show; without answers, conditions rule none out. */
export const previewSteps = (form: Questionnaire): readonly number[] =>
  form.sections.flatMap(({ questions }, index) => (questions.some(isShown) ? [index] : []))

/**
 * What a version asks, so that it can be drawn and read page by page: conditions hold unless they hang on answers of
 * their own page. In a draft, a question that something has to be put right in is a note that says so.
 */
export function previewForm(language: Language, { state, form }: Version): Questionnaire {
  const known = state === 'published' ? drawn.get(form) : undefined
  if (known) return known
  const sentences = state === 'published' ? new Map<string, string>() : obstacleSentences(language, form)
  const standIn = (question: Question): Question => {
    const said = sentences.get(question.code)
    return said === undefined || !isShown(question) ? question : noteFor(language, question, said)
  }
  const sections = form.sections.map(({ relevant: _relevant, ...section }) => ({
    ...section,
    questions: section.questions.map(standIn),
  }))
  const now = onItsOwn({ ...form, sections })
  if (state === 'published') drawn.set(form, now)
  return now
}

const drawn = new WeakMap<Questionnaire, Questionnaire>()

/** Without the conditions and filters that hang on other pages than their own. */
const onItsOwn = (form: Questionnaire): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => {
    const live = liveIn(form, section)
    return { ...section, questions: section.questions.map((question) => alone(question, live)) }
  }),
})

function alone(question: Question, { asked, offers, needs }: Live): Question {
  const { relevant, ...rest } = question
  const kept = {
    ...rest,
    ...(relevant !== undefined && asked.has(question.code) && { relevant }),
    ...(typeof rest.required === 'string' && !needs.has(question.code) && { required: '' }),
    ...('choice_filter' in rest && !offers.has(question.code) && { choice_filter: '' }),
  }
  return kept
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
