import type { Response } from 'express'

import { asset } from './assets.ts'
import { INTERFACE_LANGUAGES, ownName, type Language } from './language.ts'
import { sendHtml } from './gzip.ts'
import { render, type Locals } from './template.ts'

/** What surrounds a page. Every template may also name what COMMON in template.ts lists. */
export type Frame = Readonly<{
  layout: 'participant' | 'staff' | 'sign-in' | 'sheet' | 'paper' | 'screen'
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

/** Names a template and everything it will be given; the only place a template is named. */
export const page = (frame: Frame, template: string, title: string, locals: Locals): Page => ({
  frame,
  template,
  title,
  locals,
})

/** Renders the page inside its layout and sends it; a notice that stands on it has been told with that. */
export function sendPage(res: Response, shown: Page, status = 200): void {
  if (shown.frame.around?.['notice']) delete res.req.session.notice
  sendHtml(res, htmlOf(shown), status)
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
