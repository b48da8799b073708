import { comparisonsIn, outcomesOf } from '../../instrument/expression/compared.ts'
import { literalIn } from '../../instrument/expression/respell.ts'
import { parseExpression } from '../../instrument/expression/parse.ts'
import { type Tree, nodesOf } from '../../instrument/expression/tree.ts'
import { numberOf } from '../../instrument/expression/value.ts'
import { type Question, type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { questionsBehind } from '../../instrument/rename.ts'
import type { List, Lists } from './choices.ts'
import type { ReadExpression } from './lookup.ts'
import { type Notices, notice } from './notice.ts'

/** An option with another code than its name in the workbook. */
type Changed = { readonly name: string; readonly code: string }
type Codes = { readonly form: Questionnaire; readonly lists: Lists; readonly own: Question | undefined }

/**
 * Adds an error for each expression that would change its meaning with the codes of options: where a number is needed
 * and the code is none, and where an answer is compared with what keeps the name.
 */
export function checkChangedCodes(
  read: readonly ReadExpression[],
  form: Questionnaire,
  lists: Lists,
  { errors }: Notices,
): void {
  if ([...lists.values()].every(({ changed }) => changed.size === 0)) return
  const questions = new Map(questionsOf(form).map((question) => [question.code, question]))
  for (const { spot, cell, owner, source, attributes } of read) {
    const parsed = parseExpression(source, { attributes })
    if (!parsed.ok) continue
    const codes = { form, lists, own: questions.get(owner.replace(/^=/, '')) }
    const [number] = nodesOf(parsed.tree)
      .flatMap(numericParts)
      .flatMap((one) => numbersLost(one, codes))
    const [other] = comparisonsIn(parsed.tree).flatMap(({ one, other: against }) =>
      one.flatMap((left) => against.flatMap((right) => unfollowed(left, right, codes))),
    )
    if (number) errors.push(notice(spot, cell, 'workbook.code_no_number', number))
    else if (other) errors.push(notice(spot, cell, 'workbook.code_compared', other))
  }
}

const ARITHMETIC: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod'])
const OF_NUMBERS: ReadonlySet<string> = new Set(
  'number int round floor ceiling abs pow sqrt exp exp10 log log10 sum min max'.split(' '),
)

/** The parts of a node that are converted to numbers. */
function numericParts(node: Tree): readonly Tree[] {
  if (node.kind === 'negative') return outcomesOf(node.operand)
  if (node.kind === 'binary' && ARITHMETIC.has(node.operator))
    return [node.left, node.right].flatMap(outcomesOf)
  return node.kind === 'call' && OF_NUMBERS.has(node.name) ? node.args.flatMap(outcomesOf) : []
}

/** The lists whose option codes a node may evaluate to. */
function listsOf(node: Tree, { form, lists, own }: Codes): readonly List[] {
  const questions =
    node.kind === 'reference'
      ? questionsBehind(form, node.code)
      : own && (node.kind === 'current' || (node.kind === 'attribute' && node.name === 'name'))
        ? questionsBehind(form, own.code)
        : []
  return questions.flatMap((question) => ('list' in question && lists.get(question.list)) || [])
}

const changedIn = ({ changed }: List): readonly Changed[] =>
  [...changed].map(([name, code]) => ({ name, code }))

const numbersLost = (node: Tree, codes: Codes): readonly Changed[] =>
  listsOf(node, codes)
    .flatMap(changedIn)
    .filter(({ name, code }) => !Number.isNaN(numberOf(name)) && numberOf(name) !== numberOf(code))

/** A changed code on one side of a comparison whose other side keeps the name. */
function unfollowed(left: Tree, right: Tree, codes: Codes): readonly Changed[] {
  const [here, there] = [listsOf(left, codes), listsOf(right, codes)]
  if (here.length > 0 && there.length > 0)
    return here.flatMap((one) => there.flatMap((two) => apart(one, two)))
  if (here.length > 0) return isFollowed(right) ? [] : here.flatMap(changedIn)
  return there.length === 0 || isFollowed(left) ? [] : there.flatMap(changedIn)
}

/** Options of one name with different codes. */
function apart(one: List, two: List): readonly Changed[] {
  const codeIn = ({ choices, renamed }: List, name: string) =>
    renamed.get(name) ?? choices.find(({ code }) => code === name)?.code
  return [...changedIn(one), ...changedIn(two)].filter(({ name }) => {
    const [here, there] = [codeIn(one, name), codeIn(two, name)]
    return here !== undefined && there !== undefined && here !== there
  })
}

/** Whether a name is followed here, or the comparison is with no name: true, a condition. */
function isFollowed(node: Tree): boolean {
  if (literalIn(node) || node.kind === 'attribute') return true
  if (node.kind === 'binary') return !ARITHMETIC.has(node.operator) || '<='.includes(node.operator[0] ?? '')
  return node.kind === 'call' && CONDITIONS.has(node.name)
}

const CONDITIONS: ReadonlySet<string> = new Set(
  'true false not boolean boolean-from-string selected contains starts-with ends-with regex checklist weighted-checklist'.split(
    ' ',
  ),
)
