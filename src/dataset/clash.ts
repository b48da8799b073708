import { createHash } from 'node:crypto'

import { shapeOf } from '../instrument/sameness.ts'
import { questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'

/** A question as asked in versions that can share its columns. */
export type Variant = Readonly<{
  /** The versions that ask it so, oldest first. */
  forms: readonly Questionnaire[]
  /** As in the newest of them. */
  question: Question
}>

/** A question code used for questions with incompatible columns. */
export type Clash = Readonly<{
  code: string
  /** Sorted by shape, independent of which was asked first. */
  variants: readonly Variant[]
  /** Identifies the set of variants: a decision applies to this clash only. */
  digest: string
}>

/** Returns the question codes whose questions differ in kind, codes or scale, in the order asked. */
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

/** What to do about a clash: merge its questions into one column, or keep separate columns. */
export type Decision = Readonly<{
  question: string
  clash: string
  decision: 'merge' | 'apart'
  reason: string
}>

/** Returns the latest decision about this clash, or undefined. */
export const decisionOn = <Made extends Decision>(
  { code, digest }: Clash,
  decisions: readonly Made[],
): Made | undefined => decisions.findLast(({ question, clash }) => question === code && clash === digest)
