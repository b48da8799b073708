import type { Language } from '../web/language.ts'
import type { Input } from '../instrument/answer.ts'
import { surveyOf } from '../instrument/answers.ts'
import { isShown, sentenceIn } from '../instrument/asking/ask.ts'
import { namesOf } from '../instrument/expression/names.ts'
import { partOn } from '../instrument/expression/part.ts'
import { obstaclesToPublish } from './checks/publication.ts'
import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'
import type { Version } from './queries.ts'

/** What somebody who tries a version has filled in, and the indices of the sections they have been to. */
export type Tried = Readonly<{ input: Input; seen: ReadonlySet<number> }>

/** Indices of the sections that have something to show; without answers, conditions rule none out. */
export const previewSteps = (form: Questionnaire): readonly number[] =>
  form.sections.flatMap(({ questions }, index) => (questions.some(isShown) ? [index] : []))

/**
 * What a version asks, so that the section with this index can be drawn and read: conditions hold but for what hangs
 * on answers of sections that were seen and of its own. In a draft, a question that something has to be put right in
 * is a note that says so.
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

/** Indices of the sections that are asked, with the one that is looked at: it is shown even where it would not be. */
export function stepsAround(form: Questionnaire, index: number, input: Input): readonly number[] {
  const asked = new Set([...surveyOf(form, input).steps, index])
  return previewSteps(form).filter((step) => asked.has(step))
}

/** A section whose condition is what hangs on these names alone. */
function sectionAlone({ relevant, ...section }: Section, names: ReadonlySet<string>): Section {
  const asked = relevant === undefined ? '' : partOn(relevant, names)
  return { ...section, ...(asked !== '' && { relevant: asked }) }
}

/** The same of a question, with its filter and its need of an answer. */
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
