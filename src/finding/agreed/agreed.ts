import type { TakenStep } from '../statement/step-queries.ts'

/** Returns the step by which a version was agreed that still holds; undefined before the first and after a withdrawal. */
export function agreedIn<Taken extends Pick<TakenStep, 'step'>>(steps: readonly Taken[]): Taken | undefined {
  const at = steps.findLastIndex(({ step }) => step === 'agree')
  return steps.slice(at + 1).some(({ step }) => step === 'withdraw') ? undefined : steps[at]
}
