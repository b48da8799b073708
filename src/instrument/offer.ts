import { type Scope, evaluate } from './expression/evaluate.ts'
import { isBlank, parsed } from './expression/parsed.ts'
import { type Value, truthOf } from './expression/value.ts'
import type { Input } from './answer.ts'
import { coreOf } from './kinds/cores.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from './questionnaire.ts'

/** A question's choice filter; undefined when it has none. */
export const filterOf = (question: Question): string | undefined =>
  'choice_filter' in question && !isBlank(question.choice_filter) ? question.choice_filter : undefined

/**
 * The questionnaire with this question's list reduced to the options its filter lets through, so that question kinds
 * need not know filters. Undefined when none is left, unless the question has Other and some answer it filters by is
 * given.
 */
export function offered(form: Questionnaire, question: Question, scope: Scope): Questionnaire | undefined {
  const filter = filterOf(question)
  if (filter === undefined || !('list' in question)) return form
  const read = parsed(filter, { attributes: true })
  if (!read.ok) return form
  const choices = choicesIn(form, question.list)
  const filteredBy: Value[] = []
  const valueOf = (name: string) => {
    const value = scope.valueOf(name)
    filteredBy.push(value)
    return value
  }
  const left = choices.filter((choice) =>
    truthOf(
      evaluate(read.tree, { ...scope, valueOf, attributeOf: (name) => attributeIn(choice, name) }) ?? true,
    ),
  )
  if (left.length === choices.length) return form
  if (left.length > 0) return withChoices(form, question.list, left)
  const isWaiting = filteredBy.length > 0 && filteredBy.every((value) => value === '')
  const isOpen = 'other' in question && question.other && !isWaiting
  return isOpen ? withChoices(form, question.list, left) : undefined
}

/** A copy of the questionnaire with one list replaced. */
export const withChoices = (
  form: Questionnaire,
  list: string,
  choices: readonly Choice[],
): Questionnaire => ({ ...form, choice_lists: { ...form.choice_lists, [list]: choices } })

/** An option's attribute; `name` is its code, as in XLSForm, unless an attribute has that name. */
export function attributeIn({ code, attributes = {} }: Choice, name: string): string {
  if (Object.hasOwn(attributes, name)) return attributes[name] ?? ''
  return name === 'name' ? code : ''
}

/**
 * Input without the options a filter now excludes; the others keep their order. Codes never in the list stay, to be
 * rejected.
 */
export function pruned(question: Question, input: Input, form: Questionnaire, offer: Questionnaire): Input {
  if (offer === form || !('list' in question)) return input
  const left = new Set(choicesIn(offer, question.list).map(({ code }) => code))
  const gone = choicesIn(form, question.list).filter(({ code }) => !left.has(code))
  const codes = gone.map(({ code }) => code)
  const core = coreOf(question)
  if (core.prune) return core.prune(question, input, codes, offer)
  const given = input[question.code]
  if (!given) return input
  const lost = new Set(codes)
  return { ...input, [question.code]: given.filter((code) => !lost.has(code.trim())) }
}
