import type { Asked } from './entry.ts'
import type { Cell, Line } from './table.ts'

/** The columns that mean something for a note. */
const OF_NOTE = new Set(['name', 'label', 'hint', 'guidance_hint', 'relevant'])

/** Returns a row as a note above the questions it is the heading of. */
export const headingAt = (line: Line, conditions: readonly Cell[]): Asked => ({
  line: { ...line, cells: line.cells.filter(({ heading: { known, base } }) => !known || OF_NOTE.has(base)) },
  type: { what: 'question', type: 'note', list: '', other: false, external: false, file: '' },
  conditions,
})
