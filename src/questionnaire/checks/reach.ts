import { listBehind, namesIn } from '../../instrument/expression/names.ts'
import { isBlank, parsed } from '../../instrument/expression/parsed.ts'
import { type Tree, nodesOf } from '../../instrument/expression/tree.ts'
import { textOf } from '../../instrument/expression/value.ts'
import { DECLINED, DONT_KNOW, OTHER } from '../../instrument/answer.ts'
import { SCHEMAS } from '../../instrument/kinds/schemas.ts'
import { type Question, type Questionnaire, choicesIn, questionsOf } from '../../instrument/questionnaire.ts'
import { expressionsOf } from '../../instrument/expressions.ts'
import { type RemarkPlace, type Remark, remark } from './remark.ts'

/** Warns of comparisons with missing options, and of questions never asked for it. */
export const reachWarnings = (form: Questionnaire): readonly Remark[] => [
  ...form.sections.flatMap(({ code, relevant }) =>
    isBlank(relevant) ? [] : warningsIn(form, { section: code, part: 'relevant' }, relevant, false),
  ),
  ...questionsOf(form).flatMap((question) =>
    expressionsOf(question).flatMap(({ part, source, attributes = false }) =>
      warningsIn(form, { question: question.code, part }, source, attributes),
    ),
  ),
]

function warningsIn(
  form: Questionnaire,
  place: RemarkPlace,
  source: string,
  attributes: boolean,
): readonly Remark[] {
  const read = parsed(source, { attributes })
  if (!read.ok) return []
  const strangers = nodesOf(read.tree).flatMap((node) => strangerIn(form, node) ?? [])
  const isNever = place.part === 'relevant' && isConstantlyFalse(form, read.tree)
  return [
    ...strangers.map(({ code, option }) =>
      remark(place, 'questionnaire.warning_no_option', { code, option }),
    ),
    ...(isNever ? [remark(place, 'questionnaire.warning_unreachable')] : []),
  ]
}

/** Whether a condition is false for all answers, as far as static analysis can tell. */
function isConstantlyFalse(form: Questionnaire, tree: Tree): boolean {
  if (tree.kind === 'call')
    return tree.name === 'false' || (tree.name === 'selected' && isStranger(form, tree))
  if (tree.kind === 'number') return tree.value === 0
  if (tree.kind === 'text') return tree.value === ''
  if (tree.kind !== 'binary') return false
  const sides = [tree.left, tree.right].map((side) => isConstantlyFalse(form, side))
  if (tree.operator === 'and') return sides.includes(true)
  if (tree.operator === 'or') return !sides.includes(false)
  return tree.operator === '=' && isStranger(form, tree)
}

const isStranger = (form: Questionnaire, node: Tree): boolean => strangerIn(form, node) !== undefined

/** A comparison of a question with a code none of its options has. */
function strangerIn(form: Questionnaire, node: Tree): { code: string; option: string } | undefined {
  const [asked, told] = comparedIn(node)
  if (asked?.kind !== 'reference' || (told?.kind !== 'text' && told?.kind !== 'number')) return undefined
  const option = textOf(told.value)
  const owner = namesIn(form).owners.get(asked.code)
  if (!owner || owner.words || option === '') return undefined
  const codes = codesOf(form, owner.question, asked.code)
  return codes && !codes.includes(option) ? { code: asked.code, option } : undefined
}

function comparedIn(node: Tree): readonly (Tree | undefined)[] {
  if (node.kind === 'call') return node.name === 'selected' ? node.args : []
  if (node.kind !== 'binary' || (node.operator !== '=' && node.operator !== '!=')) return []
  return node.left.kind === 'reference' ? [node.left, node.right] : [node.right, node.left]
}

/**
 * Returns all codes a name can evaluate to, with Declined and Don't know where supported; undefined when it can have
 * other values.
 */
function codesOf(form: Questionnaire, question: Question, name: string): readonly string[] | undefined {
  const list = listBehind(question, name)
  if (list === undefined) return undefined
  const listed = choicesIn(form, list).map(({ code }) => code)
  const others = 'other' in question && question.other ? [OTHER] : []
  const nonAnswers = 'decline' in SCHEMAS[question.kind].shape ? [DECLINED, DONT_KNOW] : []
  return [...listed, ...others, ...nonAnswers]
}
