import { createHash } from 'node:crypto'

import { shapeOf } from '../instrument/sameness.ts'
import { questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'

/** A question as some versions ask it: all of these share their columns. */
export type Variant = Readonly<{
  /** The versions that ask it so, older before newer. */
  forms: readonly Questionnaire[]
  /** As the last of them asks it. */
  question: Question
}>

/** A question code that stands for questions that cannot share their columns. */
export type Clash = Readonly<{
  code: string
  /** In an order that does not hang on which was asked first. */
  variants: readonly Variant[]
  /** Tells this clash from any other of the same code: a decision about one is none about another. */
  digest: string
}>

/** Every question code whose questions differ in kind, codes or scale, in the order they are asked. */
export function clashesIn(forms: readonly Questionnaire[]): readonly Clash[] {
  const byCode = new Map<string, Map<string, Variant>>()
  for (const form of forms) {
    for (const question of questionsOf(form)) {
      const shapes = byCode.get(question.code) ?? new Map<string, Variant>()
      const shape = shapeOf(question, form)
      shapes.set(shape, { forms: [...(shapes.get(shape)?.forms ?? []), form], question })
      byCode.set(question.code, shapes)
    }
  }
  return [...byCode]
    .filter(([, shapes]) => shapes.size > 1)
    .map(([code, shapes]) => {
      const sorted = [...shapes].sort(([one], [other]) => (one < other ? -1 : 1))
      return {
        code,
        variants: sorted.map(([, variant]) => variant),
        digest: digestOf(sorted.map(([shape]) => shape)),
      }
    })
}

const digestOf = (shapes: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 32)

/** What was decided about a clash: its questions in one column, or each in columns of its own. */
export type Decision = Readonly<{
  question: string
  clash: string
  decision: 'merge' | 'apart'
  reason: string
}>

/** What was decided about this clash; undefined while nothing is. */
export const decisionOn = <Made extends Decision>(
  { code, digest }: Clash,
  decisions: readonly Made[],
): Made | undefined => decisions.findLast(({ question, clash }) => question === code && clash === digest)
