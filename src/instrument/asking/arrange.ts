import type { Scope } from '../expression/evaluate.ts'
import { valueOf } from '../expression/parsed.ts'
import { numberOf, textOf } from '../expression/value.ts'
import { OTHER } from '../answer.ts'
import { kindOf } from '../kinds/table.ts'
import { isNumbered, isShown } from '../numbering.ts'
import { offered, withChoices } from '../offer.ts'
import { seedFrom, shuffled } from './order.ts'
import { type Choice, type Question, type Questionnaire, type Section, choicesIn } from '../questionnaire.ts'

/** A per-person seed, never stored and never in the data. */
export type Own = string

/** The questions a section shows, shuffled per person; notes keep their place. */
export function questionsShown(section: Section, own: Own): readonly Question[] {
  const questions = section.questions.filter(isShown)
  if (!section.shuffled) return questions
  const order = shuffled(questions.filter(isNumbered), seedFrom(`${own}:${section.code}`))
  let next = 0
  return questions.map((question) => (isNumbered(question) ? (order[next++] ?? question) : question))
}

/** A question's list as displayed. */
export type Arranged = {
  /** The questionnaire with that list. */
  readonly form: Questionnaire
  /** Options rendered but currently filtered out. */
  readonly off: ReadonlySet<string>
}

/**
 * A question's options in display order. With `live`, filtered-out options are included, because answers on the same
 * page may bring them back.
 */
export function arranged(
  form: Questionnaire,
  question: Question,
  { scope, own, live }: { scope: Scope; own: Own; live: boolean },
): Arranged {
  if (!('list' in question)) return { form, off: new Set() }
  const offer = offered(form, question, scope)
  const left = new Set(offer ? choicesIn(offer, question.list).map(({ code }) => code) : [])
  const isFiltered = offer !== form
  const whole = ordered(form, question, scope, own)
  if (!isFiltered) return { form: withOrder(form, question.list, whole), off: new Set() }
  const isLeft = ({ code }: Choice) => left.has(code)
  if (!live) return { form: withChoices(form, question.list, whole.filter(isLeft)), off: new Set() }
  const rest = whole.filter((choice) => !isLeft(choice))
  const choices = kindOf(question).ordersOptions ? [...whole.filter(isLeft), ...rest] : whole
  return { form: withOrder(form, question.list, choices), off: new Set(rest.map(({ code }) => code)) }
}

const withOrder = (form: Questionnaire, list: string, choices: readonly Choice[]) =>
  choices === form.choice_lists[list] ? form : withChoices(form, list, choices)

/** The whole list in a person's order, so that a new filter moves nothing; exclusive options and Other are last. */
function ordered(
  form: Questionnaire,
  question: Question & { list: string },
  scope: Scope,
  own: Own,
): readonly Choice[] {
  const choices = choicesIn(form, question.list)
  if (!('shuffled' in question) || question.shuffled === undefined) return choices
  const staysLast = ({ code, exclusive }: Choice) => exclusive === true || code === OTHER
  const seed =
    question.shuffled === true ? seedFrom(`${own}:${question.code}`) : seedOf(question.shuffled, scope)
  return [
    ...shuffled(
      choices.filter((choice) => !staysLast(choice)),
      seed,
    ),
    ...choices.filter(staysLast),
  ]
}

/** A numeric seed is used as it is, as in XLSForm; any other is hashed. */
function seedOf(source: string, scope: Scope): number {
  const value = valueOf(source, scope) ?? ''
  const number = numberOf(value)
  return Number.isFinite(number) ? number : seedFrom(textOf(value))
}
