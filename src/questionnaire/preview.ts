import type { Language } from '../web/language.ts'
import { isShown, sentenceIn } from '../instrument/asking/ask.ts'
import { namesOf } from '../instrument/expression/names.ts'
import { partOn } from '../instrument/expression/part.ts'
import { obstaclesToPublish } from './checks/publication.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { Version } from './queries.ts'

/** Indices of the sections that have something to show; without answers, conditions rule none out. */
export const previewSteps = (form: Questionnaire): readonly number[] =>
  form.sections.flatMap(({ questions }, index) => (questions.some(isShown) ? [index] : []))

/**
 * What a version asks, so that it can be drawn and read page by page: conditions hold but for what hangs on answers
 * of their own page. In a draft, a question that something has to be put right in is a note that says so.
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

/** Of conditions and filters, what hangs on answers of their own page alone. */
const onItsOwn = (form: Questionnaire): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => {
    const names = new Set(section.questions.flatMap((question) => namesOf(question, form)))
    return { ...section, questions: section.questions.map((question) => alone(question, names)) }
  }),
})

function alone(question: Question, names: ReadonlySet<string>): Question {
  const { relevant, ...rest } = question
  const asked = relevant === undefined ? '' : partOn(relevant, names)
  return {
    ...rest,
    ...(asked !== '' && { relevant: asked }),
    ...(typeof rest.required === 'string' && { required: partOn(rest.required, names) }),
    ...('choice_filter' in rest &&
      rest.choice_filter !== undefined && {
        choice_filter: partOn(rest.choice_filter, names, { attributes: true }),
      }),
  }
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
