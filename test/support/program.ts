import path from 'node:path'

import { root } from '../../src/root.ts'

/** Node arguments that run a built command; the build runs before the tests. */
export const commandNamed = (name: string): readonly string[] => [
  '--enable-source-maps',
  path.join(root, `dist/${name}.js`),
]

/** Node arguments of `npm start`. */
export const SERVER: readonly string[] = ['--max-semi-space-size=8', 'dist/server.js']
