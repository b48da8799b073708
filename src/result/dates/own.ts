import type { ShownQuestion } from '../asked.ts'
import { figuresOf } from '../figures.ts'
import type { Divided } from '../subgroups.ts'
import { resultTable } from '../table.ts'
import type { Classes } from './classes.ts'
import { isMoment } from './spans.ts'

/** Returns the classes of dates or times that a question has by workshop; undefined for other questions. */
export function ownClasses(
  shown: ShownQuestion,
  workshops: Divided | undefined,
  threshold: number,
): Classes | undefined {
  const { of = 'value' } = figuresOf(shown.question, [], shown.form)?.shape ?? {}
  if (!workshops || !isMoment(of)) return undefined
  return resultTable(shown, workshops, threshold)?.classes ?? undefined
}
