import { answering, phone } from './areas/answering.ts'
import { comparison } from './areas/comparison.ts'
import { digests, exports, semicolons } from './areas/exports.ts'
import { resultPages, results } from './areas/results.ts'
import { editor, obstacles, paper, preview, refused, screen, staff, words } from './areas/versions.ts'
import { brought, workbooks, written } from './areas/workbooks.ts'
import type { Texts } from './golden.ts'
import type { Scene } from './scene.ts'

/**
 * A kind of output, by the name of its folder. `packed`: always stored compressed; `acts`: changes the database and
 * needs a copy.
 */
export type Area = Readonly<{
  name: string
  packed: boolean
  acts: boolean
  made: (scene: Scene) => Promise<Texts>
}>

const plain = (name: string, made: Area['made']): Area => ({ name, packed: false, acts: false, made })
const packed = (name: string, made: Area['made']): Area => ({ name, packed: true, acts: false, made })

export const areas: readonly Area[] = [
  plain('exports', exports),
  packed('exports-semicolon', semicolons),
  plain('digests', digests),
  plain('results', results),
  packed('result-pages', resultPages),
  plain('comparison', comparison),
  { ...plain('answering', answering), acts: true },
  { ...packed('phone', phone), acts: true },
  packed('preview', preview),
  packed('refused', refused),
  packed('paper', paper),
  packed('screen', screen),
  plain('words', words),
  plain('workbooks', workbooks),
  plain('written', written),
  { ...packed('brought', brought), acts: true },
  packed('obstacles', obstacles),
  packed('editor', editor),
  packed('staff', staff),
]
