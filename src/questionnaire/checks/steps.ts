import { isBlank, parsed } from '../../instrument/expression/parsed.ts'
import { type Bound, type Lengths, NUMERAL, boundOf } from '../../instrument/expression/bound.ts'
import { MOST_STEPS } from '../../instrument/expression/budget.ts'
import { lacksList, listBehind, namesIn, namesOf } from '../../instrument/expression/names.ts'
import type { Owner } from '../../instrument/expression/scope.ts'
import { type Expression, type ExpressionPart, expressionsOf } from '../../instrument/expressions.ts'
import { OTHER_LENGTH } from '../../instrument/kinds/common/options.ts'
import { attributeIn } from '../../instrument/offer.ts'
import { DECLINED, OTHER } from '../../instrument/answer.ts'
import { type Question, type Questionnaire, choicesIn } from '../../instrument/questionnaire.ts'
import { type RemarkPlace, type Remark, remark } from './remark.ts'

/** How often rendering a section re-evaluates an expression that the walk evaluated. */
const AGAIN: Partial<Record<ExpressionPart, number>> = { choice_filter: 4, shuffled: 2, default: 1 }
/** Maximum characters of a number, date or time. */
const SHORT = 25

/** `again`: steps repeated to render its section. */
type Cost = {
  readonly place: RemarkPlace
  readonly section: string
  readonly steps: number
  readonly again: number
}

/**
 * Returns the most expensive expression if all together may exceed a page's limit of evaluation steps, for the longest
 * possible answers. Stops counting at that limit.
 */
export function stepObstacles(form: Questionnaire): readonly Remark[] {
  let walked = 0
  let drawn = 0
  const drawing = new Map<string, number>()
  let dearest: Cost | undefined
  for (const cost of costsIn(form)) {
    if (!dearest || cost.steps + cost.again > dearest.steps + dearest.again) dearest = cost
    walked += cost.steps
    drawing.set(cost.section, (drawing.get(cost.section) ?? 0) + cost.again)
    drawn = Math.max(drawn, drawing.get(cost.section) ?? 0)
    if (walked + drawn > MOST_STEPS) return [remark(dearest.place, 'questionnaire.obstacle_steps')]
  }
  return []
}

/** Yields the upper bound of steps per expression, in evaluation order. */
export function* costsIn(form: Questionnaire): Generator<Cost> {
  const lengths = new Map<string, number>()
  for (const { code: section, relevant, questions } of form.sections) {
    if (!isBlank(relevant)) {
      const { length: _, ...cost } = bound(form, { part: 'relevant', source: relevant }, lengths)
      yield { place: { section, part: 'relevant' }, section, ...cost }
    }
    for (const question of questions.filter((one) => !lacksList(one, form))) {
      for (const cost of costsOf(form, question, lengths)) yield { section, ...cost }
    }
  }
}

/** Sets the maximum length of answers after bounding earlier expressions. */
function* costsOf(
  form: Questionnaire,
  question: Question,
  lengths: Map<string, number>,
): Generator<Omit<Cost, 'section'>> {
  const own = expressionsOf(question)
  let calculated = 0
  for (const one of own.filter(({ part }) => part !== 'constraint')) {
    const { length, ...cost } = bound(form, one, lengths, question)
    if (one.part === 'calculation') calculated = Math.max(NUMERAL, length)
    yield { place: { question: question.code, part: one.part }, ...cost }
  }
  for (const name of namesOf(question, form)) {
    const owner = namesIn(form).owners.get(name)
    if (owner) lengths.set(name, calculated || lengthOf(form, name, owner))
  }
  for (const one of own.filter(({ part }) => part === 'constraint')) {
    const { length: _, ...cost } = bound(form, one, lengths, question)
    yield { place: { question: question.code, part: one.part }, ...cost }
  }
}

/** A filter is evaluated per option. */
function bound(
  form: Questionnaire,
  { part, source, attributes }: Expression,
  named: ReadonlyMap<string, number>,
  question?: Question,
): Bound & Pick<Cost, 'again'> {
  const read = parsed(source, { attributes: attributes === true })
  if (!read.ok) return { steps: 0, again: 0, length: 0 }
  const options = question && 'list' in question ? choicesIn(form, question.list) : []
  const lengths: Lengths = {
    current: named.get(question?.code ?? '') ?? 0,
    named: (name) => named.get(name) ?? 0,
    attribute: (name) => longest(options.map((choice) => attributeIn(choice, name))),
    labels: (name) => longest(labelsOf(form, name)),
    most: MOST_STEPS,
  }
  const { steps, length } = boundOf(read.tree, lengths)
  const once = steps * (part === 'choice_filter' ? options.length : 1)
  return { steps: once, again: once * (AGAIN[part] ?? 0), length }
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length))

function labelsOf(form: Questionnaire, name: string): readonly string[] {
  const question = namesIn(form).owners.get(name)?.question
  const options = question && 'list' in question ? choicesIn(form, question.list) : []
  return options.map(({ label }) => label[form.default_language] ?? '')
}

/** Length in UTF-16 units; limits of answers count code points. */
function lengthOf(form: Questionnaire, name: string, { question, place, words }: Owner): number {
  if (words) return 2 * ('max_length' in question ? question.max_length : OTHER_LENGTH)
  const list = listBehind(question, name)
  if (list === undefined) return SHORT
  const codes = [OTHER, DECLINED, ...choicesIn(form, list).map(({ code }) => code)]
  return place === undefined ? codes.join(' ').length : longest(codes)
}
