import { MISSING, type Answer } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Asked } from '../instrument/widen.ts'

/** Returns the free texts, including Other's; undefined when the question takes none. */
export function writtenIn(
  { question, form }: Asked,
  answers: readonly Answer[],
): readonly string[] | undefined {
  const kind = kindOf(question)
  const place = kind.columns(question, form).findIndex((column) => column.words)
  if (place === -1) return undefined
  return answers
    .map((answer) => kind.cells(question, answer, MISSING.not_asked, form)[place])
    .filter((cell) => typeof cell === 'string')
}
