import { readFileSync } from 'node:fs'
import path from 'node:path'

import ejs from 'ejs'
import type { Response } from 'express'

import { root } from '../root.ts'
import { asset } from './assets.ts'
import { isMarkup } from './markup.ts'
import { INTERFACE_LANGUAGES, ownName, type Language } from './language.ts'

type Locals = Readonly<Record<string, unknown>>

/** What surrounds a page. Every template may also name what COMMON lists. */
export type Frame = Readonly<{
  layout: 'participant' | 'staff' | 'door' | 'sheet'
  language: Language
  /** Languages to switch to, by tag. */
  languages?: readonly string[]
  /** Token of the staff member's visit; '' for everyone else. */
  csrf?: string
  /** What the layout itself prints. */
  around?: Locals
}>

export type Page = {
  readonly frame: Frame
  readonly template: string
  readonly title: string
  readonly locals: Locals
}

/** Names that every template may print without being given them by its page. */
const COMMON: ReadonlySet<string> = new Set([
  't',
  'lang',
  'dir',
  'csrf',
  'asset',
  'languages',
  'language_name',
])

const views = path.join(root, 'views')

/** Names a template and everything it will be given; the only place a template is named. */
export const page = (frame: Frame, template: string, title: string, locals: Locals): Page => ({
  frame,
  template,
  title,
  locals,
})

/** Renders the page inside its layout and sends it. */
export function sendPage(res: Response, shown: Page, status = 200): void {
  res.status(status).type('html').send(htmlOf(shown))
}

/** The whole page as HTML. */
export function htmlOf({ frame, template, title, locals }: Page): string {
  const common = commonOf(frame)
  const body = render(template, locals, common)
  const around = { title, body, ...frame.around }
  return render(`layout/${frame.layout}`, around, common)
}

const commonOf = ({ language, languages, csrf }: Frame): Locals => ({
  t: language.t,
  lang: language.code,
  dir: language.dir,
  csrf: csrf ?? '',
  asset,
  languages: (languages ?? INTERFACE_LANGUAGES.map(({ code }) => code)).map(ownName),
  language_name: ownName(language.code).name,
})

type Template = { print: (locals: Locals) => string; asks: ReadonlySet<string> }
const templates = new Map<string, Template>()

/** A template gets exactly the names its signature asks for; anything else is a bug. */
function render(name: string, locals: Locals, common: Locals): string {
  const template = templates.get(name) ?? compile(name)
  for (const asked of template.asks) {
    if (!(asked in locals) && !COMMON.has(asked))
      throw new TypeError(`${name}.ejs asks for ${asked} and is not given it`)
  }
  for (const given of Object.keys(locals)) {
    if (!template.asks.has(given))
      throw new TypeError(`${name}.ejs is given ${given} and does not ask for it`)
  }
  return template.print({ ...common, ...locals })
}

function compile(name: string): Template {
  const filename = path.join(views, `${name}.ejs`)
  const source = readFileSync(filename, 'utf8')
  const print = ejs.compile(source, {
    filename,
    root: views,
    strict: true,
    cache: true,
    escape,
    rmWhitespace: true,
  })
  const template = { print, asks: signatureOf(source) }
  templates.set(name, template)
  return template
}

/** The names in a template's second line. */
export function signatureOf(source: string): ReadonlySet<string> {
  const [, names = ''] = /^<% const \{([^}]*)\} = locals -?%>$/m.exec(source) ?? []
  return new Set(
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
}

/** Templates print strings, numbers and the markup of authors' words; anything else is a bug, not a blank. */
export function escape(value: unknown): string {
  if (typeof value === 'string') return ejs.escapeXML(value)
  if (typeof value === 'number') return String(value)
  if (isMarkup(value)) return value.html
  throw new TypeError(`a template printed ${value === null ? 'null' : typeof value}`)
}
