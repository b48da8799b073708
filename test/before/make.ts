import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { root } from '../../src/root.ts'
import { areas } from './areas.ts'
import { accept } from './golden.ts'
import { aScene } from './scene.ts'

/**
 * Run manually. `--accept results/PORT16/ready` stores the output of this checkout for golden files under this path,
 * `--accept all` for every one. `--database` rebuilds the stored database and its participants with the code of this
 * checkout, which ends the comparison with the earlier version.
 */
const { values } = parseArgs({
  options: { accept: { type: 'string' }, database: { type: 'boolean', default: false } },
})

// Workbooks are read by built programs.
execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root })
if (values.database) {
  const { build } = await import('./fixtures/build.ts')
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
