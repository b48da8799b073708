import type { Language } from '../web/language.ts'
import { parsed } from '../instrument/expression/parsed.ts'
import type { Operator, Tree } from '../instrument/expression/tree.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { subjectsIn, type Subject } from './subject.ts'

/**
 * Translates a condition into words, such as “you answered “Yes” to question 3”; returns the source where it cannot.
 */
export function conditionInWords(form: Questionnaire, source: string, language: Language): string {
  const read = parsed(source)
  if (!read.ok) return source
  const subjects = subjectsIn(form, language)
  return said(read.tree, { subjects, language }, true) ?? source
}

type Speaking = { readonly subjects: ReadonlyMap<string, Subject>; readonly language: Language }

/** A condition, negated unless `holds`, in words; undefined where it has none. */
function said(tree: Tree, speaking: Speaking, holds: boolean): string | undefined {
  if (tree.kind === 'call') return callSaid(tree, speaking, holds)
  if (tree.kind !== 'binary') return undefined
  if (tree.operator === 'and' || tree.operator === 'or') return joined(tree, speaking, holds)
  return compared(tree, speaking, holds)
}

type Binary = Extract<Tree, { kind: 'binary' }>

/** “Not (A and B)” becomes “not A, or not B”. Mixed operators are bracketed. */
function joined(tree: Binary, speaking: Speaking, holds: boolean): string | undefined {
  const isAnd = (tree.operator === 'and') === holds
  const parts = [tree.left, tree.right].map((part) => {
    const words = said(part, speaking, holds)
    const isMixed = part.kind === 'binary' && isJoin(part.operator) && part.operator !== tree.operator
    return words !== undefined && isMixed ? `(${words})` : words
  })
  const [one, other] = parts
  if (one === undefined || other === undefined) return undefined
  return speaking.language.t(isAnd ? 'paper.and' : 'paper.or', { one, other })
}

const isJoin = (operator: Operator) => operator === 'and' || operator === 'or'

function callSaid(
  tree: Extract<Tree, { kind: 'call' }>,
  speaking: Speaking,
  holds: boolean,
): string | undefined {
  const [first, second] = tree.args
  if (tree.name === 'not' && first) return said(first, speaking, !holds)
  if (tree.name !== 'selected' || first?.kind !== 'reference') return undefined
  const code = literalIn(second)
  return code === undefined ? undefined : speaking.subjects.get(first.code)?.is?.(code, holds)
}

/** The operator after swapping the operands. */
const TURNED: Partial<Record<Operator, Operator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const OPPOSITE: Partial<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

function compared(tree: Binary, speaking: Speaking, holds: boolean): string | undefined {
  const [left, right] = [literalIn(tree.left), literalIn(tree.right)]
  const turned = left !== undefined
  const value = turned ? left : right
  const subject = turned ? tree.right : tree.left
  const own = turned ? (TURNED[tree.operator] ?? tree.operator) : tree.operator
  const operator = holds ? own : OPPOSITE[own]
  if (value === undefined || operator === undefined) return undefined
  return comparison(subject, operator, value, speaking)
}

function comparison(
  tree: Tree,
  operator: Operator,
  value: string,
  { subjects, language }: Speaking,
): string | undefined {
  const counted = tree.kind === 'call' && tree.name === 'count-selected' ? tree.args[0] : undefined
  const reference = counted ?? tree
  const subject = reference.kind === 'reference' ? subjects.get(reference.code) : undefined
  if (!subject) return undefined
  if (value === '' && !counted) {
    if (operator === '=') return subject.given(false)
    return operator === '!=' ? subject.given(true) : undefined
  }
  if (!counted && subject.is && (operator === '=' || operator === '!='))
    return subject.is(value, operator === '=')
  const what = counted ? subject.count : subject.amount
  return what === undefined ? undefined : language.t(COMPARED[operator] ?? 'paper.equal', { what, value })
}

const COMPARED = {
  '=': 'paper.equal',
  '!=': 'paper.unequal',
  '<': 'paper.less',
  '<=': 'paper.most',
  '>': 'paper.more',
  '>=': 'paper.least',
  or: undefined,
  and: undefined,
  '+': undefined,
  '-': undefined,
  '*': undefined,
  div: undefined,
  mod: undefined,
} as const

/** The value of a literal number or text. */
function literalIn(tree: Tree | undefined): string | undefined {
  if (tree?.kind === 'number' || tree?.kind === 'text') return String(tree.value)
  if (tree?.kind === 'negative' && tree.operand.kind === 'number') return String(-tree.operand.value)
  return undefined
}
