import { type Answer, type Cell, DECLINED, DONT_KNOW, MISSING, isMissing } from '../answer.ts'
import { coreOf } from '../kinds/cores.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { newBudget } from './budget.ts'
import type { Scope } from './evaluate.ts'
import type { Value } from './value.ts'

/** What a name stands for: a column of a question, by its place; the codes of a list, which have none. */
export type Owner = { readonly question: Question; readonly place?: number; readonly words: boolean }

/** What names may stand for, and the words of options, wherever an expression is worked out. */
export type Names = {
  readonly owners: ReadonlyMap<string, Owner>
  readonly labelOf: (name: string, code: string) => string
  /** The values of names that have no owner, such as those of answers on other pages. */
  readonly known?: ReadonlyMap<string, Value>
}

/** A scope over answers by question code, which may grow as it is read; each is found by any of its names. */
export function scopeWith(
  form: Questionnaire,
  { owners, labelOf, known }: Names,
  answers: ReadonlyMap<string, Answer>,
): Scope {
  const rows = new Map<Question, readonly Cell[]>()
  /** Once for each question, however many of its columns are asked for. */
  const cellsOf = (question: Question, answer: Answer) => {
    const row = rows.get(question) ?? coreOf(question).cells(question, answer, MISSING.not_answered, form)
    rows.set(question, row)
    return row
  }
  const valueOf = (name: string): Value => {
    const owner = owners.get(name)
    if (!owner) return known?.get(name) ?? ''
    const answer = answers.get(owner.question.code)
    return answer === undefined ? '' : valueIn(owner, answer, cellsOf)
  }
  return { current: '', budget: newBudget(), valueOf, labelOf }
}

type CellsOf = (question: Question, answer: Answer) => readonly Cell[]

function valueIn({ question, place, words }: Owner, answer: Answer, cellsOf: CellsOf): Value {
  const core = coreOf(question)
  if (place === undefined) return core.codes?.(answer).join(' ') ?? ''
  const cell = cellsOf(question, answer)[place] ?? ''
  return words && typeof cell === 'number' ? '' : cellValue(core.coded, cell)
}

const WAYS_OUT: ReadonlySet<string> = new Set([DECLINED, DONT_KNOW])

/** Codes are text, as in XLSForm, with those of declining and not knowing; other missing codes are ''. */
function cellValue(coded: boolean, cell: Cell): Value {
  if (typeof cell === 'string') return cell
  if (isMissing(cell)) return WAYS_OUT.has(String(cell)) ? String(cell) : ''
  return coded ? String(cell) : cell
}
