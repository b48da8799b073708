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

/** A question and the choice lists to add for it. */
export type Made = Readonly<{ question: Question; lists: Questionnaire['choice_lists'] }>

/** Returns a new question of a kind with default settings. */
export function blankQuestion(
  form: Questionnaire,
  kind: QuestionKind,
  { code, label }: { code: string; label: Text },
): Made {
  const { author } = kindOf({ kind })
  const { list, lists } = listFor(form, kind, code)
  return { question: author.blank({ code, label, list }), lists }
}

/** Returns the list of a new question, with its options when it is new; '' for kinds without a list. */
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

/**
 * Reuses the scale of the last question of this kind; creates it in all languages of the questionnaire for the first.
 */
function sharedList(form: Questionnaire, kind: QuestionKind, { name, steps }: SharedScale) {
  const known = questionsOf(form).findLast((question) => question.kind === kind)
  if (known && 'list' in known) return { list: known.list, lists: {} }
  const list = freeList(form, name)
  const choices = steps.map((key, at) => ({ code: String(at + 1), label: spoken(form, key) }))
  return { list, lists: { [list]: choices } }
}

/** Converts a question to another kind, keeping shared properties. */
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

/** Common properties; the default depends on the kind. */
const COMMON = Object.keys(common).filter((name) => name !== 'default')
/** Properties of rows and of the order of options. */
const ARRANGED = ['items', 'choice_filter', 'shuffled']
/** Properties of asked questions only. */
const ASKED = new Set(['required', 'required_message', 'constraint', 'constraint_message'])

/** Returns the properties with the same meaning in both questions. */
function namesKept(from: Question, to: Question): readonly string[] {
  const before = new Map(settingsOf(from).map(({ name, control }) => [name, control]))
  const settings = settingsOf(to).filter(({ name, control }) => before.get(name) === control)
  const arranged = ARRANGED.filter((name) => mayHold(from, name) && mayHold(to, name))
  const names = [...COMMON, ...settings.map(({ name }) => name), ...arranged]
  return kindOf(to).presence === 'asked' ? names : names.filter((name) => !ASKED.has(name))
}
