import path from 'node:path'

import { root } from '../../src/root.ts'

/** What Node is given to run a command as users run it: built, which is done before tests. */
export const commandNamed = (name: string): readonly string[] => [
  '--enable-source-maps',
  path.join(root, `dist/${name}.js`),
]

/** The server, as `npm start` runs it. */
export const SERVER: readonly string[] = ['--max-semi-space-size=8', 'dist/server.js']
