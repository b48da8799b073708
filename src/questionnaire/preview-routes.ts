import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { notFound } from '../problem.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { framedByOwnPages } from '../web/security.ts'
import { readSection, type Fault } from '../instrument/answers.ts'
import { applyButton } from '../instrument/asking/ask.ts'
import type { Input } from '../instrument/answer.ts'
import { previewForm, previewSteps } from './preview.ts'
import { previewEndPage, previewPage, previewSeen, wayBack, type Preview } from './preview-pages.ts'
import { seenVersion } from './seen-version.ts'

const AT = '/versions/:id/preview/:number'

/** A version as participants would see it, section by section. Nothing is stored. */
export function previewRoutes(routes: Router, { stores: { db } }: Context): void {
  routes.get(AT, async (req, res) => {
    framedByOwnPages(res)
    const preview = await previewOf(db, req)
    const { form } = preview.version
    const index = idIn(req, 'number') - 1
    if (index > form.sections.length) throw notFound()
    if (index === form.sections.length) return sendPage(res, previewEndPage(preview))
    if (!previewSteps(form).includes(index)) return res.redirect(303, after(preview, index))
    sendPage(res, previewPage(preview, { index, input: {}, faults: [] }))
  })

  routes.post(AT, async (req, res) => {
    framedByOwnPages(res)
    const preview = await previewOf(db, req)
    const index = idIn(req, 'number') - 1
    if (!previewSteps(preview.version.form).includes(index)) throw notFound()
    pressed(preview, index, req, res)
  })
}

/** Who looks at what; a browser says itself that it shows the page in a frame. */
async function previewOf(db: Db, req: Request): Promise<Preview> {
  return { ...(await seenVersion(db, req)), isFramed: req.get('sec-fetch-dest') === 'iframe' }
}

/** Goes where the button leads; what was entered is shown again or forgotten. */
function pressed(preview: Preview, index: number, req: Request, res: Response): void {
  const input = inputOf(req.body)
  const button = first(input, 'do')
  const form = previewForm(preview.language, preview.version)
  const stay = (shown: Input, faults: readonly Fault[]) =>
    sendPage(res, previewPage(preview, { index, input: shown, faults }), faults.length > 0 ? 422 : 200)
  if (first(input, 'lang')) return stay(input, [])
  if (button === 'back') return res.redirect(303, before(preview, index))
  if (button === 'skip') return res.redirect(303, after(preview, index))
  if (button !== 'next' && button !== '')
    return stay(applyButton(previewSeen(form, input, button), input, button) ?? input, [])
  const section = form.sections[index]
  const faults = section ? readSection(form, section, input).faults : []
  if (faults.length > 0) return stay(input, faults)
  res.redirect(303, after(preview, index))
}

/** The next section with something to show, or the end. */
function after(preview: Preview, index: number): string {
  const { form } = preview.version
  return sectionAt(preview, previewSteps(form).find((step) => step > index) ?? form.sections.length)
}

function before(preview: Preview, index: number): string {
  const previous = previewSteps(preview.version.form).findLast((step) => step < index)
  return previous === undefined ? wayBack(preview) : sectionAt(preview, previous)
}

const sectionAt = ({ version, language }: Preview, index: number) =>
  `${paths.preview(version.id, index + 1)}?lang=${encodeURIComponent(language.code)}`
