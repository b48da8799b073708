import type { Tree } from '../instrument/expression/tree.ts'
import { parsed } from '../instrument/expression/parsed.ts'
import { type Questionnaire, questionsOf } from '../instrument/questionnaire.ts'
import { subjectsOf, type Subject } from '../questionnaire/conditions/subject.ts'

/** Context of the analysis: subjects, and names never answered. */
type Known = Readonly<{ subjects: ReadonlyMap<string, Subject>; never: ReadonlySet<string> }>

/**
 * Returns codes of questions whose condition, or that of their section, is unsatisfiable: it compares with an option or
 * number that cannot be chosen, requires two answers at once, or depends on a question never asked. Undecided
 * conditions count as reachable.
 */
export function unreachable(form: Questionnaire): ReadonlySet<string> {
  const subjects = subjectsOf(form, questionsOf(form))
  const never = new Set<string>()
  const lost = new Set<string>()
  for (const section of form.sections) {
    const isClosed = isNever(section.relevant, { subjects, never })
    for (const question of section.questions) {
      if (!isClosed && !isNever(question.relevant, { subjects, never })) continue
      lost.add(question.code)
      for (const [name, subject] of subjects) if (subject.question === question) never.add(name)
    }
  }
  return lost
}

function isNever(source: string | undefined, known: Known): boolean {
  if (source === undefined || source.trim() === '') return false
  const read = parsed(source)
  return read.ok && cannotHold(read.tree, known)
}

function cannotHold(tree: Tree, known: Known): boolean {
  if (tree.kind === 'call')
    return tree.name === 'false' || (tree.name === 'selected' && cannotBeChosen(tree, known))
  if (tree.kind !== 'binary') return false
  const { operator, left, right } = tree
  if (operator === 'or') return cannotHold(left, known) && cannotHold(right, known)
  if (operator === 'and')
    return cannotHold(left, known) || cannotHold(right, known) || excludeEachOther(tree, known)
  return left.kind === 'reference' && cannotCompare(operator, left.code, literalOf(right), known)
}

function cannotBeChosen({ args }: Extract<Tree, { kind: 'call' }>, known: Known): boolean {
  const [reference, value] = args
  if (reference?.kind !== 'reference' || value?.kind !== 'text' || value.value === '') return false
  return cannotCompare('=', reference.code, value.value, known)
}

function cannotCompare(
  operator: string,
  name: string,
  value: string | number | undefined,
  known: Known,
): boolean {
  const subject = known.subjects.get(name)
  if (!subject || value === undefined) return false
  const wantsAnswer = operator === '!=' ? value === '' : value !== ''
  if (known.never.has(name)) return wantsAnswer
  const [least, most] = subject.range
  const isList = subject.shape === 'code' || subject.shape === 'codes'
  if (operator === '=' && isList && value !== '')
    return subject.options.every(({ code }) => code !== value && Number(code) !== value)
  if (subject.shape !== 'number' || value === '' || Number.isNaN(Number(value))) return false
  const number = Number(value)
  if (operator === '=') return number < least || number > most
  if (operator === '>') return number >= most
  if (operator === '>=') return number > most
  if (operator === '<') return number <= least
  return operator === '<=' && number < least
}

/** Two answers required of a single-answer question. */
function excludeEachOther(tree: Tree, known: Known): boolean {
  const wanted = new Map<string, string>()
  return equalities(tree).some(({ name, value }) => {
    const before = wanted.get(name)
    wanted.set(name, value)
    return before !== undefined && before !== value && known.subjects.get(name)?.shape === 'code'
  })
}

function equalities(tree: Tree): readonly { name: string; value: string }[] {
  if (tree.kind !== 'binary') return []
  if (tree.operator === 'and') return [...equalities(tree.left), ...equalities(tree.right)]
  const value = literalOf(tree.right)
  const isEquality = tree.operator === '=' && tree.left.kind === 'reference' && value !== undefined
  return isEquality && tree.left.kind === 'reference' ? [{ name: tree.left.code, value: String(value) }] : []
}

function literalOf(tree: Tree): string | number | undefined {
  if (tree.kind === 'text' || tree.kind === 'number') return tree.value
  return tree.kind === 'negative' && tree.operand.kind === 'number' ? -tree.operand.value : undefined
}
