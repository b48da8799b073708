import type { Answer } from '../answer.ts'
import { coreOf } from '../kinds/cores.ts'
import { otherField } from '../kinds/common/options.ts'
import { kindOf } from '../kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { Scope } from './evaluate.ts'
import { type Names, type Owner, scopeWith } from './scope.ts'

/** The names expressions may use for a question: its columns, and its code when it holds a list. */
export const namesOf = (question: Question, form: Questionnaire): readonly string[] =>
  ownersBy(question, form).map(([name]) => name)

/** The choice list whose codes a name evaluates to; undefined for numbers and text. */
export function listBehind(question: Question, name: string): string | undefined {
  if (!('list' in question)) return undefined
  const core = coreOf(question)
  if (core.codes) return question.code === name ? question.list : undefined
  return core.coded && name !== otherField(question) ? question.list : undefined
}

/** Whether a question's choice list is missing, as in a draft. */
export const lacksList = (question: Question, form: Questionnaire): boolean =>
  'list' in question && !Object.hasOwn(form.choice_lists, question.list)

/** A scope over a map of answers by question code, which may grow during evaluation. */
export const scopeOver = (form: Questionnaire, answers: ReadonlyMap<string, Answer>): Scope =>
  scopeWith(form, namesIn(form), answers)

/** Cache: questionnaires are immutable. */
const kept = new WeakMap<Questionnaire, Names>()

/** Every name of a questionnaire. */
export function namesIn(form: Questionnaire): Names {
  const known = kept.get(form)
  if (known) return known
  const owners = new Map(questionsOf(form).flatMap((question) => ownersBy(question, form)))
  const now = { owners, labelOf: labelsBy(form, owners) }
  kept.set(form, now)
  return now
}

/** Option labels in the default language, so that the data do not depend on the page's language. */
function labelsBy(form: Questionnaire, owners: Names['owners']): Names['labelOf'] {
  const lists = new Map<string, ReadonlyMap<string, string>>()
  const wordsIn = (list: string) => {
    const found = lists.get(list)
    if (found) return found
    const choices = form.choice_lists[list] ?? []
    const words = choices.map(({ code, label }) => [code, label[form.default_language] ?? ''] as const)
    // The first wins where a draft has duplicate codes.
    const known = new Map(words.toReversed())
    lists.set(list, known)
    return known
  }
  return (name, code) => {
    const question = owners.get(name)?.question
    return question && 'list' in question ? (wordsIn(question.list).get(code) ?? '') : ''
  }
}

function ownersBy(question: Question, form: Questionnaire): readonly (readonly [string, Owner])[] {
  if (lacksList(question, form)) return []
  const columns = kindOf(question).columns(question, form)
  const parts = columns.map(({ name, words }, place) => [name, { question, place, words }] as const)
  return coreOf(question).codes ? [[question.code, { question, words: false }], ...parts] : parts
}
