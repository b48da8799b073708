import { codingPaths } from '../../src/coding/paths.ts'
import type { Staff } from './staff.ts'

/** Reads the answers in words of a question, a page of the review at a time, and says that they name nobody. */
export async function reviewAll(researcher: Staff, id: number, variable: string): Promise<void> {
  const list = codingPaths.review(id, variable)
  for (;;) {
    const html = await researcher.page(list)
    const units = [...html.matchAll(/<tr id="u([0-9a-f]{32})">/g)].map(([, unit = '']) => unit)
    if (units.length === 0) return
    await researcher.send(html, codingPaths.reviewAct(id, variable, 'clean'), { unit: units, back: ['list'] })
  }
}
