import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

import type { Catalogue } from '../../src/locale/catalogue.ts'
import type { Key } from '../../src/locale/message.ts'

/**
 * Returns the source of `src/locale/arguments.ts`: arguments and their types of every message that has some in any
 * language. One language may select by an argument that another does not use, such as a grammatical gender.
 */
export function argumentTypes(catalogues: readonly Catalogue[]): string {
  const keys = Object.keys(catalogues[0] ?? {}) as Key[]
  const lines = keys.flatMap((key) => {
    const of = new Map<string, string>()
    for (const messages of catalogues) typesIn(parse(messages[key], { ignoreTag: true }), of)
    const types = [...of]
    return types.length === 0
      ? []
      : [`  '${key}': { ${types.map(([name, type]) => `${name}: ${type}`).join('; ')} }`]
  })
  return [
    '/** The arguments of each message that has some. `npm run locale` writes this file. */',
    'export type Arguments = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

/** A plural argument is a number, a select argument a string, a simple one either. */
function typesIn(elements: readonly MessageFormatElement[], types = new Map<string, string>()) {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue
    const { value: name } = element
    if (element.type === TYPE.plural) types.set(name, 'number')
    else if (element.type === TYPE.select) types.set(name, 'string')
    else if (!types.has(name)) types.set(name, 'string | number')
    if ('options' in element) for (const { value } of Object.values(element.options)) typesIn(value, types)
  }
  return types
}
