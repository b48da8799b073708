import { readFileSync } from 'node:fs'
import path from 'node:path'

import ejs from 'ejs'

import { root } from '../root.ts'
import { isMarkup } from './markup.ts'

export type Locals = Readonly<Record<string, unknown>>

/** Locals available to every template without being passed. */
export const COMMON: ReadonlySet<string> = new Set([
  't',
  'lang',
  'dir',
  'csrf',
  'asset',
  'languages',
  'language_name',
])

const views = path.join(root, 'views')

type Template = { print: (locals: Locals) => string; asks: ReadonlySet<string> }
const templates = new Map<string, Template>()

/** Renders a template with exactly the names its signature declares. Throws TypeError otherwise. */
export function render(name: string, locals: Locals, common: Locals): string {
  const { asks } = templateNamed(name)
  for (const given of Object.keys(locals)) {
    if (!asks.has(given)) throw new TypeError(`${name}.ejs is given ${given} and does not ask for it`)
  }
  const around: Around = {
    ...common,
    include: (within, inner) => printed(within.slice(1), inner, around),
  }
  return printed(name, locals, around)
}

/** Locals of every template of a page besides its own. */
type Around = Locals & Readonly<{ include: (within: string, inner: Locals) => string }>

/** An included template gets the locals passed to it and COMMON, none of its parent's. */
function printed(name: string, locals: Locals, around: Around): string {
  const { print, asks } = templateNamed(name)
  for (const asked of asks) {
    if (!Object.hasOwn(locals, asked) && !COMMON.has(asked))
      throw new TypeError(`${name}.ejs asks for ${asked} and is not given it`)
  }
  return print({ ...around, ...locals })
}

function templateNamed(name: string): Template {
  const known = templates.get(name)
  if (known) return known
  const template = compile(name)
  templates.set(name, template)
  return template
}

/** Own include: that of EJS resolves the file on each call and copies the parent's locals. */
function compile(name: string): Template {
  const filename = path.join(views, `${name}.ejs`)
  const source = readFileSync(filename, 'utf8')
  const print = ejs.compile(source.replaceAll('<%- include(', '<%- locals.include('), {
    filename,
    strict: true,
    escape,
    rmWhitespace: true,
  })
  return { print, asks: signatureOf(source) }
}

/** Parses the names in a template's second line. */
export function signatureOf(source: string): ReadonlySet<string> {
  const [, names = ''] = /^<% const \{([^}]*)\} = locals -?%>$/m.exec(source) ?? []
  return new Set(
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
}

/** Escapes strings and prints numbers and markup. Throws TypeError for anything else, such as undefined. */
export function escape(value: unknown): string {
  if (typeof value === 'string') return ejs.escapeXML(value)
  if (typeof value === 'number') return String(value)
  if (isMarkup(value)) return value.html
  throw new TypeError(`a template printed ${value === null ? 'null' : typeof value}`)
}
