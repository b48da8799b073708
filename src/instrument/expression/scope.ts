import { type Answer, type Cell, DECLINED, DONT_KNOW, MISSING, isMissing } from '../answer.ts'
import { coreOf } from '../kinds/cores.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { newBudget } from './budget.ts'
import type { Scope } from './evaluate.ts'
import type { Value } from './value.ts'

/** What a name refers to: a column of a question by index, or, without one, its list of codes. */
export type Owner = { readonly question: Question; readonly place?: number; readonly words: boolean }

/** The names and option labels for evaluating expressions. */
export type Names = {
  readonly owners: ReadonlyMap<string, Owner>
  readonly labelOf: (name: string, code: string) => string
  /** Values of names without an owner, such as answers on other pages. */
  readonly known?: ReadonlyMap<string, Value>
}

/** A scope over a map of answers by question code, which may grow during evaluation. */
export function scopeWith(
  form: Questionnaire,
  { owners, labelOf, known }: Names,
  answers: ReadonlyMap<string, Answer>,
): Scope {
  const rows = new Map<Question, readonly Cell[]>()
  /** Cached per question for all its columns. */
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

const NON_ANSWERS: ReadonlySet<string> = new Set([DECLINED, DONT_KNOW])

/** Codes are text, as in XLSForm, as are "declined" and "don't know"; other missing codes are ''. */
function cellValue(coded: boolean, cell: Cell): Value {
  if (typeof cell === 'string') return cell
  if (isMissing(cell)) return NON_ANSWERS.has(String(cell)) ? String(cell) : ''
  return coded ? String(cell) : cell
}
