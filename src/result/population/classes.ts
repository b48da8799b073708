import type { Classes } from '../dates/classes.ts'
import type { Divided } from '../subgroups.ts'
import { resultTable } from '../table.ts'
import type { Answered } from '../withheld.ts'

/**
 * Returns the classes of dates and times of all figures of some people or by two traits: those of the question by
 * workshop. So no row of theirs decides them, their counts are of one system, and subtraction finds no shorter span.
 */
export function commonClasses(
  { shown, threshold }: Answered,
  divided: readonly Divided[],
): Classes | undefined {
  const whole = divided.find(({ split }) => split === 'workshop')
  return (whole && resultTable(shown, whole, threshold)?.classes) ?? undefined
}
