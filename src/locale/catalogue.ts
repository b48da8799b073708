import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from '../root.ts'
import type { Key } from './message.ts'

/** ICU messages of one language by key. */
export type Catalogue = Readonly<Record<Key, string>>

/** Holds a folder of JSON files per language. */
const folder = path.join(root, 'src', 'locale')

const read = new Map<string, Catalogue>()

/** Returns the messages of an interface language, cached after the first read. */
export function catalogueOf(language: string): Catalogue {
  const known = read.get(language)
  if (known) return known
  const catalogue = readCatalogue(language)
  read.set(language, catalogue)
  return catalogue
}

function readCatalogue(language: string): Catalogue {
  const files = readdirSync(path.join(folder, language)).filter((name) => name.endsWith('.json'))
  return Object.assign(
    {},
    ...files.map((name): unknown => JSON.parse(readFileSync(path.join(folder, language, name), 'utf8'))),
  ) as Catalogue
}

/** Type guard: whether a string, such as the message of a schema, is a key. */
export const isKey = (name: string): name is Key => Object.hasOwn(catalogueOf('en'), name)
