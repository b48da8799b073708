import { comparison } from './areas/comparison.ts'
import { digests, exports } from './areas/exports.ts'
import { resultPages, results } from './areas/results.ts'
import type { Texts } from './golden.ts'
import type { Scene } from './scene.ts'

/** What is compared, by the folder it is stored in; `packed` texts are stored compressed however short. */
export type Area = Readonly<{ name: string; packed: boolean; made: (scene: Scene) => Promise<Texts> }>

const plain = (name: string, made: Area['made']): Area => ({ name, packed: false, made })
const packed = (name: string, made: Area['made']): Area => ({ name, packed: true, made })

export const areas: readonly Area[] = [
  plain('exports', exports),
  plain('digests', digests),
  plain('results', results),
  packed('result-pages', resultPages),
  plain('comparison', comparison),
]
