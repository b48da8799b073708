import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { root } from '../../src/root.ts'
import { areas } from './areas.ts'
import { accept } from './golden.ts'
import { aScene } from './scene.ts'

/**
 * Run by hand. `--accept results/PORT16/ready` stores what this checkout makes of the golden files whose path begins
 * so, `--accept all` of every one. `--database` builds the stored database and its crowd anew, with the code of this
 * checkout: that ends the comparison with the version before.
 */
const { values } = parseArgs({
  options: { accept: { type: 'string' }, database: { type: 'boolean', default: false } },
})

// The processes that read workbooks are the built ones.
execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root })
if (values.database) {
  const { build } = await import('./stage/build.ts')
  await build()
}
if (values.accept !== undefined) {
  const prefix = values.accept === 'all' ? '' : values.accept
  let files = 0
  for (const { name, packed, made } of areas) {
    if (!name.startsWith(prefix) && !prefix.startsWith(`${name}/`)) continue
    const scene = await aScene()
    for (const file of accept(name, await made(scene), prefix, packed)) {
      console.log(file)
      files += 1
    }
    await scene.remove()
  }
  console.log(`${files} files under ${values.accept} were not as they are made now.`)
}
