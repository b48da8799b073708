import type { Message } from '../../locale/message.ts'
import type { Told } from './told.ts'
import { type Element, parsedXml } from './xml.ts'

/** A root element, or why the file is not read. */
export type Rooted = Readonly<{ ok: true; element: Element }> | Readonly<{ ok: false; fault: Message }>

/**
 * Parses a file and checks its root. A namespace that is nearly right, as some tools write it, or none is told and read;
 * another is refused.
 */
export function rootOf(bytes: Uint8Array, name: string, namespace: string, told: Told): Rooted {
  const root = parsedXml(bytes)
  if (!root) return { ok: false, fault: { key: 'codes.refi_not_xml' } }
  const { element, namespace: found } = root
  if (element.name !== name)
    return { ok: false, fault: { key: 'codes.refi_root', values: { found: element.name, expected: name } } }
  if (found === namespace) return { ok: true, element }
  const values = { found: found || '–', expected: namespace }
  if (found !== '' && !/^urn:qda-xml:/i.test(found))
    return { ok: false, fault: { key: 'codes.refi_namespace', values } }
  told.say('codes.refi_read_anyway', values, name)
  return { ok: true, element }
}

/** Returns the first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name)

/** Counts children that are not read, and what is in those that only hold others. */
export function leaveRest(element: Element, read: readonly string[], told: Told): void {
  for (const child of element.children) {
    if (read.includes(child.name)) continue
    if (HOLDERS.has(child.name)) for (const inner of child.children) told.leave(inner.name)
    else told.leave(child.name)
  }
}

const HOLDERS = new Set(['Cases', 'Notes', 'Links', 'Sets', 'Graphs', 'Variables', 'Users'])
