import { kindOf } from '../instrument/kinds/table.ts'
import { mayHold } from '../instrument/kinds/schemas.ts'
import type { SharedScale } from '../instrument/kinds/faces/author.ts'
import { common } from '../instrument/kinds/common/schema.ts'
import { spoken } from '../instrument/kinds/common/spoken.ts'
import {
  type Question,
  type QuestionKind,
  type Questionnaire,
  type Text,
  questionsOf,
} from '../instrument/questionnaire.ts'
import { freeList } from './arrange.ts'
import { settingsOf } from './setting.ts'

/** A question and the choice lists it needs that are not there yet. */
export type Made = Readonly<{ question: Question; lists: Questionnaire['choice_lists'] }>

/** A new question of a kind as it is before anything is set. */
export function blankQuestion(
  form: Questionnaire,
  kind: QuestionKind,
  { code, label }: { code: string; label: Text },
): Made {
  const { author } = kindOf({ kind })
  const { list, lists } = listFor(form, kind, code)
  return { question: author.blank({ code, label, list }), lists }
}

/** The list that a new question of a kind has, with its options where it is not there yet; '' where it has none. */
function listFor(
  form: Questionnaire,
  kind: QuestionKind,
  code: string,
): Omit<Made, 'question'> & { list: string } {
  const { options } = kindOf({ kind }).author
  if (!options) return { list: '', lists: {} }
  if (options.scale) return sharedList(form, kind, options.scale)
  const list = freeList(form, code)
  return { list, lists: { [list]: [] } }
}

/** The scale that the last question of the kind has; a new one, in every language of the questionnaire, for the first. */
function sharedList(form: Questionnaire, kind: QuestionKind, { name, steps }: SharedScale) {
  const known = questionsOf(form).findLast((question) => question.kind === kind)
  if (known && 'list' in known) return { list: known.list, lists: {} }
  const list = freeList(form, name)
  const choices = steps.map((key, at) => ({ code: String(at + 1), label: spoken(form, key) }))
  return { list, lists: { [list]: choices } }
}

/** The question as one of another kind: what both kinds have stays. */
export function asKind(form: Questionnaire, question: Question, kind: QuestionKind): Made {
  if (question.kind === kind) return { question, lists: {} }
  const made = blankQuestion(form, kind, question)
  const names = new Set(namesKept(question, made.question))
  const kept = Object.fromEntries(Object.entries(question).filter(([name]) => names.has(name)))
  const keepsList =
    'list' in question &&
    Object.hasOwn(form.choice_lists, question.list) &&
    kindOf(made.question).author.options?.scale === null
  return {
    question: { ...made.question, ...kept, ...(keepsList && { list: question.list }) },
    lists: keepsList ? {} : made.lists,
  }
}

/** Every question has these; what it begins with is of its kind. */
const COMMON = Object.keys(common).filter((name) => name !== 'default')
/** What rows and the order of options are written in. */
const ARRANGED = ['items', 'choice_filter', 'shuffled']
/** What only a question that is asked has. */
const ASKED = new Set(['required', 'required_message', 'constraint', 'constraint_message'])

/** The properties that mean the same in both questions, and that the second one has a use for. */
function namesKept(from: Question, to: Question): readonly string[] {
  const before = new Map(settingsOf(from).map(({ name, control }) => [name, control]))
  const settings = settingsOf(to).filter(({ name, control }) => before.get(name) === control)
  const arranged = ARRANGED.filter((name) => mayHold(from, name) && mayHold(to, name))
  const names = [...COMMON, ...settings.map(({ name }) => name), ...arranged]
  return kindOf(to).presence === 'asked' ? names : names.filter((name) => !ASKED.has(name))
}
