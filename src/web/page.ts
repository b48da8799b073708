import type { Response } from 'express'

import { asset } from './assets.ts'
import { INTERFACE_LANGUAGES, ownName, type Language } from './language.ts'
import { sendHtml } from './gzip.ts'
import { render, type Locals } from './template.ts'

/** Layout data of a page. Templates also get the names of COMMON in template.ts. */
export type Frame = Readonly<{
  layout: 'participant' | 'staff' | 'sign-in' | 'sheet' | 'paper' | 'screen' | 'document'
  language: Language
  /** Tags of the languages in the menu. */
  languages?: readonly string[]
  /** CSRF token of the staff visit; '' for everyone else. */
  csrf?: string
  /** Path of the first page; the page to join by default. */
  home?: string
  /** Locals of the layout. */
  around?: Locals
}>

export type Page = {
  readonly frame: Frame
  readonly template: string
  readonly title: string
  readonly locals: Locals
}

/** Returns a page: a template with its locals. Templates are named only in calls of this function. */
export const page = (frame: Frame, template: string, title: string, locals: Locals): Page => ({
  frame,
  template,
  title,
  locals,
})

/** Renders the page in its layout and sends it; clears a notice that was shown on it. */
export function sendPage(res: Response, shown: Page, status = 200): void {
  if (shown.frame.around?.['notice']) delete res.req.session.notice
  sendHtml(res, htmlOf(shown), status)
}

/** Renders the whole page as HTML. */
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
