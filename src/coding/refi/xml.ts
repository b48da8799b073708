import { Unreadable } from '../../xlsform/workbook/workbook.ts'
import { type Attributes, walkXml } from '../../xlsform/workbook/xml.ts'

/** An element of a parsed file; the name without prefix, text of its own joined. */
export type Element = Readonly<{
  name: string
  attributes: Attributes
  children: readonly Element[]
  text: string
}>

/** The root element with the namespace it is in; '' for none. */
export type Root = Readonly<{ element: Element; namespace: string }>

/** Most elements of a file. */
const MOST_ELEMENTS = 500_000

type Open = { name: string; attributes: Attributes; children: Open[]; text: string }

/** Parses XML into elements; undefined when it is malformed, has a document type or too many elements. */
export function parsedXml(bytes: Uint8Array): Root | undefined {
  const open: Open[] = []
  let [count, namespace] = [0, '']
  let root: Open | undefined
  const begin = (name: string, attributes: Attributes, written: string) => {
    count += 1
    if (count > MOST_ELEMENTS) throw new Unreadable('workbook.damaged')
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (root) return
    root = element
    const prefix = written.includes(':') ? `:${written.slice(0, written.indexOf(':'))}` : ''
    namespace = attributes[`xmlns${prefix}`] ?? ''
  }
  try {
    walkXml(bytes, {
      open: begin,
      text: (text) => {
        const element = open.at(-1)
        if (element) element.text += text
      },
      close: () => void open.pop(),
    })
  } catch (error) {
    if (error instanceof Unreadable || error instanceof TypeError) return undefined
    throw error
  }
  return root && { element: root, namespace }
}

/** Writes an element; undefined attributes are left out, and so is an element of a text that is ''. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapedXml(String(value)).replaceAll('\n', '&#10;')}"`],
  )
  const inner = children.filter(Boolean).join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

/** Writes an element that holds text only; '' for none. */
export const textTag = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapedXml(text)}</${name}>`

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

/** Escapes a text; what XML cannot hold becomes U+FFFD. */
const escapedXml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
