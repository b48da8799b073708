import type { Language } from '../web/language.ts'
import type { Input } from '../instrument/answer.ts'
import { surveyOf } from '../instrument/answers.ts'
import { isShown, sentenceIn } from '../instrument/asking/ask.ts'
import { namesOf } from '../instrument/expression/names.ts'
import { partOn } from '../instrument/expression/part.ts'
import { obstaclesToPublish } from './checks/publication.ts'
import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'
import type { Version } from './queries.ts'

/** Answers of a preview, and the indices of visited sections. */
export type Tried = Readonly<{ input: Input; seen: ReadonlySet<number> }>

/** Returns indices of sections with visible questions, ignoring conditions. */
export const previewSteps = (form: Questionnaire): readonly number[] =>
  form.sections.flatMap(({ questions }, index) => (questions.some(isShown) ? [index] : []))

/**
 * Returns the form for rendering and reading the section at this index: conditions are true except where they depend on
 * answers of visited sections and its own. In a draft, a question with an obstacle is replaced by a note that says so.
 */
export function previewForm(
  language: Language,
  { state, form }: Version,
  { index, seen }: { index: number; seen: ReadonlySet<number> },
): Questionnaire {
  const sentences = state === 'published' ? new Map<string, string>() : obstacleSentences(language, form)
  const standIn = (question: Question): Question => {
    const said = sentences.get(question.code)
    return said === undefined || !isShown(question) ? question : noteFor(language, question, said)
  }
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map(standIn),
  }))
  const drawn = { ...form, sections }
  const known = sections.filter((_, at) => at === index || seen.has(at)).flatMap(({ questions }) => questions)
  const names = new Set(known.flatMap((question) => namesOf(question, drawn)))
  return {
    ...drawn,
    sections: sections.map((section, at) => ({
      ...sectionAlone(section, at === index ? new Set() : names),
      questions: section.questions.map((question) => alone(question, names)),
    })),
  }
}

/** Returns indices of the sections asked, always including `index`, even if its condition is false. */
export function stepsAround(form: Questionnaire, index: number, input: Input): readonly number[] {
  const asked = new Set([...surveyOf(form, input).steps, index])
  return previewSteps(form).filter((step) => asked.has(step))
}

/** Reduces a section's condition to the part on these names. */
function sectionAlone({ relevant, ...section }: Section, names: ReadonlySet<string>): Section {
  const asked = relevant === undefined ? '' : partOn(relevant, names)
  return { ...section, ...(asked !== '' && { relevant: asked }) }
}

/** The same for a question, with its filter and `required`. */
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

/** The first obstacle of each question, by its code. */
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
