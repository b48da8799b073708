import { type Answer, type Cell, DECLINED, DONT_KNOW, MISSING } from '../kinds/kind.ts'
import { kindOf } from '../kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { Scope } from './evaluate.ts'
import { type Parsed, parseExpression } from './parse.ts'
import type { Value } from './value.ts'

/** The names an expression may use for what one question is answered: its columns, or its code for a list. */
export const namesOf = (question: Question, form: Questionnaire): readonly string[] =>
  ownersBy(question, form).map(([name]) => name)

/** Whether a question names a choice list that is not there, as a draft may. */
export const lacksList = (question: Question, form: Questionnaire): boolean =>
  'list' in question && !Object.hasOwn(form.choice_lists, question.list)

/** A scope over answers by question code, which may grow as it is read; each is found by any of its names. */
export function scopeOver(form: Questionnaire, answers: ReadonlyMap<string, Answer>): Scope {
  const { owners } = compiled(form)
  const valueOf = (name: string): Value => {
    const owner = owners.get(name)
    const answer = owner && answers.get(owner.question.code)
    return owner && answer !== undefined ? valueIn(owner, answer, form) : ''
  }
  return { current: '', valueOf }
}

/** An expression of this questionnaire, parsed once. */
export function parsedIn(form: Questionnaire, source: string): Parsed {
  const { parsed } = compiled(form)
  const known = parsed.get(source)
  if (known) return known
  const now = parseExpression(source)
  parsed.set(source, now)
  return now
}

/** What a name stands for: a column of a question, by its place; the codes of a list, which have none. */
type Owner = { readonly question: Question; readonly place?: number; readonly words: boolean }
type Compiled = { readonly owners: ReadonlyMap<string, Owner>; readonly parsed: Map<string, Parsed> }

/** Questionnaires never change once made, so what is worked out from one is kept as long as it is. */
const kept = new WeakMap<Questionnaire, Compiled>()

function compiled(form: Questionnaire): Compiled {
  const known = kept.get(form)
  if (known) return known
  const owners = questionsOf(form).flatMap((question) => ownersBy(question, form))
  const now: Compiled = { owners: new Map(owners), parsed: new Map() }
  kept.set(form, now)
  return now
}

/** Kinds whose answer is codes joined by spaces. */
const isList = ({ kind }: Question) => kind === 'multiple_choice' || kind === 'ranking'

function ownersBy(question: Question, form: Questionnaire): readonly (readonly [string, Owner])[] {
  if (lacksList(question, form)) return []
  const columns = kindOf(question).columns(question, form)
  const parts = columns.map(({ name, words }, place) => [name, { question, place, words }] as const)
  return isList(question) ? [[question.code, { question, words: false }], ...parts] : parts
}

function valueIn({ question, place, words }: Owner, answer: Answer, form: Questionnaire): Value {
  if (place === undefined) return codesOf(answer).join(' ')
  const cells = kindOf(question).cells(question, answer, MISSING.not_answered, form)
  const cell = cells[place] ?? ''
  return words && typeof cell === 'number' ? '' : cellValue(question, cell)
}

/** The codes of a multiple choice or a ranking, in order. */
function codesOf(answer: Answer): readonly string[] {
  const codes = typeof answer === 'object' && 'choices' in answer ? answer['choices'] : answer
  return Array.isArray(codes) ? codes.map(String) : []
}

const WAYS_OUT: ReadonlySet<string> = new Set([DECLINED, DONT_KNOW])

/** Codes are text, as in XLSForm, with those of declining and not knowing; other missing codes are ''. */
function cellValue({ kind }: Question, cell: Cell): Value {
  if (typeof cell === 'string') return cell
  if (cell >= -99 && cell <= -90) return WAYS_OUT.has(String(cell)) ? String(cell) : ''
  return kind === 'single_choice' || kind === 'likert_set' ? String(cell) : cell
}
