import type { Request, Response, Router } from 'express'

import type { Context } from '../context.ts'
import { notFound } from '../problem.ts'
import { first, idIn, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { framedByOwnPages, shownAgain } from '../web/security.ts'
import { surveyOf, type Fault } from '../instrument/answers.ts'
import { applyButton } from '../instrument/asking/ask.ts'
import { fieldsOf } from '../instrument/asking/fields.ts'
import { findNewlyAsked } from '../instrument/asking/newly-asked.ts'
import type { Input } from '../instrument/answer.ts'
import { onDay } from '../instrument/opening-day.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { previewForm, previewSteps, stepsAround, type Tried } from './preview.ts'
import { SEEN, previewEndPage, previewPage, previewSeen, wayBack, type Preview } from './preview-pages.ts'
import { seenVersion } from './seen-version.ts'

const AT = '/versions/:id/preview/:number'

/**
 * Previews a version as participants see it, section by section. Answers are passed on in hidden fields of the form:
 * the next page is the response to the POST, and nothing is stored.
 */
export function previewRoutes(routes: Router, context: Context): void {
  routes.get(AT, async (req, res) => {
    framedByOwnPages(res)
    shownAgain(res)
    const preview = await previewOf(context, req)
    const { form } = preview.version
    const index = idIn(req, 'number') - 1
    if (index > form.sections.length) throw notFound()
    const next = previewSteps(form).find((step) => step >= index) ?? form.sections.length
    if (next !== index) return res.redirect(303, sectionAt(preview, next))
    show(res, preview, { index, tried: NOTHING, faults: [] })
  })

  routes.post(AT, async (req, res) => {
    framedByOwnPages(res)
    shownAgain(res)
    const preview = await previewOf(context, req)
    const { form } = preview.version
    const index = idIn(req, 'number') - 1
    if (index !== form.sections.length && !previewSteps(form).includes(index)) throw notFound()
    pressed(preview, index, req, res)
  })
}

const NOTHING: Tried = { input: {}, seen: new Set() }

/** Builds the preview, as in a session opened today in UTC; Sec-Fetch-Dest says whether it is in an iframe. */
async function previewOf({ stores: { db }, now }: Context, req: Request): Promise<Preview> {
  const { version, ...seen } = await seenVersion(db, req)
  const form = onDay(version.form, now().toISOString().slice(0, 10))
  return { ...seen, version: { ...version, form }, isFramed: req.get('sec-fetch-dest') === 'iframe' }
}

type Shown = Readonly<{ index: number; tried: Tried; faults: readonly Fault[] }>

/** Sends this section, or the page after the last. */
function show(res: Response, preview: Preview, shown: Shown): void {
  const { index, tried, faults } = shown
  const isOver = index >= preview.version.form.sections.length
  const page = isOver ? previewEndPage(preview, tried) : previewPage(preview, shown)
  sendPage(res, page, faults.length > 0 ? 422 : 200)
}

/** Handles a submit button, with all posted answers. */
function pressed(preview: Preview, index: number, req: Request, res: Response): void {
  const posted = inputOf(req.body)
  const button = first(posted, 'do')
  const tried = triedIn(preview, index, posted)
  const form = previewForm(preview.language, preview.version, { index, seen: tried.seen })
  const section = form.sections[index]
  const steps = stepsAround(form, index, tried.input)
  const stay = (input: Input, faults: readonly Fault[]) =>
    show(res, preview, { index, tried: { ...tried, input }, faults })
  const go = (to: number, input = tried.input) =>
    show(res, preview, { index: to, tried: { ...tried, input }, faults: [] })
  const after = steps.find((step) => step > index) ?? form.sections.length
  if (first(posted, 'lang')) return stay(tried.input, [])
  if (button === 'back') {
    const before = steps.findLast((step) => step < index)
    return before === undefined ? res.redirect(303, wayBack(preview)) : go(before)
  }
  if (!section) return stay(tried.input, [])
  if (button === 'skip') return go(after, without(tried.input, fieldsOf(form, section)))
  if (button !== 'next' && button !== '')
    return stay(applyButton(previewSeen(form, tried.input, button), tried.input, button) ?? tried.input, [])
  const faults = surveyOf(form, tried.input).faults.get(index) ?? []
  if (faults.length > 0 || asksMore(form, index, { input: tried.input, shown: posted['shown'] ?? [] }))
    return stay(tried.input, faults)
  go(after)
}

/**
 * Whether the posted answers make a question appear on this page, as without a script. Earlier answers on this page are
 * unknown, so changed options do not count.
 */
function asksMore(
  form: Questionnaire,
  index: number,
  { input, shown }: { input: Input; shown: readonly string[] },
): boolean {
  const section = form.sections[index]
  if (!section) return false
  const before = () => surveyOf(form, without(input, fieldsOf(form, section)))
  return (
    findNewlyAsked({ form, section }, before, surveyOf(form, input), { shown, isLive: true }) !== undefined
  )
}

/** Returns the posted answers and visited sections, with this one. */
function triedIn({ version: { form } }: Preview, index: number, posted: Input): Tried {
  const names = new Set(form.sections.flatMap((section) => fieldsOf(form, section)))
  const input = Object.fromEntries(Object.entries(posted).filter(([name]) => names.has(name)))
  const seen = new Set((posted[SEEN] ?? []).map(Number).filter((at) => form.sections[at] !== undefined))
  return { input, seen: form.sections[index] ? seen.add(index) : seen }
}

const without = (input: Input, names: readonly string[]): Input =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))

const sectionAt = ({ version, language }: Preview, index: number) =>
  `${paths.preview(version.id, index + 1)}?lang=${encodeURIComponent(language.code)}`
