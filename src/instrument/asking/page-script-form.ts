import { EXPRESSION_PARTS } from '../expressions.ts'
import { QUESTION_PARTS } from '../texts.ts'
import type { Survey } from '../answers.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { isShown } from '../numbering.ts'
import { filterOf, offered } from '../offer.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from '../questionnaire.ts'

/** Texts and server-only expressions; any other property may be needed to parse input. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...QUESTION_PARTS,
  ...EXPRESSION_PARTS.filter((part) => part !== 'calculation'),
  'marked',
  'kept',
  'list',
  'items',
])

/**
 * A questionnaire of one section with these questions, each with its own list and no texts. Conditions that depend on
 * the page are kept; where other pages have filtered a list, its remaining options are marked.
 */
export function bareForm(
  form: Questionnaire,
  questions: readonly Question[],
  live: PageDependencies,
  survey: Survey,
): Questionnaire {
  const lists = questions.flatMap((question) =>
    'list' in question ? [[question.code, bareList(form, question, live, survey)] as const] : [],
  )
  return {
    title: {},
    languages: [],
    default_language: '',
    minutes: 0,
    choice_lists: Object.fromEntries(lists),
    sections: [
      { code: '', title: {}, questions: questions.map((question) => bare(form, question, live, survey)) },
    ],
  }
}

function bare(form: Questionnaire, question: Question, live: PageDependencies, survey: Survey): Question {
  const { code, relevant, required } = question
  const asks = live.asked.has(code) || !isShown(question)
  const offer = live.offers.has(code) ? form : offered(form, question, survey.scope)
  const isNarrowed = offer !== form
  const filter = isNarrowed ? LEFT : live.offers.has(code) ? filterOf(question) : undefined
  return {
    ...Object.fromEntries(Object.entries(question).filter(([name]) => !LEFT_OUT.has(name))),
    ...('list' in question && { list: code }),
    ...('items' in question && {
      items: question.items.map(({ code: item }) => ({ code: item })),
    }),
    ...(asks && relevant !== undefined && { relevant }),
    ...(live.needs.has(code) && { required }),
    ...(filter !== undefined && { choice_filter: filter }),
    ...(offer === undefined && { other: undefined }),
  } as Question
}

/** Marks the options left by a filter on other pages. */
const LEFT = 'left'

function bareList(
  form: Questionnaire,
  question: Question & { list: string },
  live: PageDependencies,
  survey: Survey,
): readonly Choice[] {
  const offer = live.offers.has(question.code) ? form : offered(form, question, survey.scope)
  const left = new Set(offer && offer !== form ? choicesIn(offer, question.list).map(({ code }) => code) : [])
  return choicesIn(form, question.list).map(({ code, exclusive, attributes }) => ({
    code,
    label: {},
    ...(exclusive && { exclusive }),
    ...(live.offers.has(question.code) && attributes && { attributes }),
    ...(left.has(code) && { attributes: { [LEFT]: '1' } }),
  }))
}
