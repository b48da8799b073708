import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { notFound } from '../problem.ts'
import type { Fault } from '../instrument/answers.ts'
import { applyButton } from '../instrument/asking/ask.ts'
import { withDefaults } from '../instrument/defaults.ts'
import type { Input } from '../instrument/answer.ts'
import { findNewlyAsked } from '../instrument/asking/newly-asked.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import { seenForm } from '../instrument/asking/section-shown.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { ownOf, readingOf, type Arrival } from './arrival.ts'
import { arrive, stop } from './reception.ts'
import { isTooMuch, postedFor, withSection } from './fill.ts'
import { changeDraft } from '../response/keep.ts'
import { alreadyPage, cookiesPage, expiredPage } from './end-pages.ts'
import { sectionPage } from './pages.ts'
import type { KeptDraft } from '../response/queries.ts'
import type { Keys } from '../response/secret.ts'

/** Section by section: show, save, go on, go back, skip, clear, put in order, change the language. */
export function answeringRoutes(context: Context): Router {
  const routes = Router()

  routes.get('/s/:code/sections/:number', async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    const { join_code } = arrival.room.session
    if (arrival.sent) return res.redirect(303, paths.sent(join_code))
    if (!arrival.doors.save) return stop(arrival, res)
    if (!arrival.secret && req.query['begun'] === '1') return sendPage(res, cookiesPage(arrival), 403)
    if (!arrival.draft) return res.redirect(303, paths.start(join_code))
    const { form } = arrival.room
    const { draft } = arrival
    const before = readingOf(form, draft.input)
    const { index, section } = sectionIn(req, form, before.steps)
    const from_check = req.query['from'] === 'check'
    const input = withDefaults(form, section, before.survey, draft.input, draft.shown ?? [])
    const { survey } = input === draft.input ? before : readingOf(form, input)
    const reading = { steps: before.steps, survey }
    sendPage(res, sectionPage(arrival, { index, reading, input, faults: [], from_check }))
  })

  routes.post('/s/:code/sections/:number', async (req, res) => {
    const arrival = await arrive(context, req, res)
    if (!arrival) return
    if (arrival.sent) return sendPage(res, alreadyPage(arrival), 409)
    if (!arrival.doors.save) return stop(arrival, res)
    const { draft, keys } = arrival
    if (!draft || !keys) return sendPage(res, expiredPage(arrival, inputOf(req.body)), 410)
    await answered(context, { ...arrival, draft, keys }, req, res)
  })

  return routes
}

type Begun = Arrival & { draft: KeptDraft; keys: Keys }

async function answered(context: Context, arrival: Begun, req: Request, res: Response): Promise<void> {
  const { room, draft } = arrival
  const { form } = room
  const before = readingOf(form, draft.input)
  const { index, section } = sectionIn(req, form, before.steps)
  const body = inputOf(req.body)
  const button = first(body, 'do')
  const posted = button === 'skip' ? {} : pressed(arrival, section, postedFor(form, section, body), button)
  const input = withSection(form, section, draft.input, posted)
  const now = readingOf(form, input)
  const reading = { steps: before.steps, survey: now.survey }
  const from_check = first(body, 'from') === 'check'
  const refuse = (faults: readonly Fault[]) =>
    sendPage(res, sectionPage(arrival, { index, reading, input, faults, from_check }), 422)
  const faults = now.faults.filter((fault) => fault.section === index)
  if (isTooMuch(input)) return refuse(faults.length > 0 ? faults : tooMuch(section))
  const lang = first(body, 'lang')
  const language = room.languages.includes(lang) ? lang : draft.language
  const shown = shownIn(section, body)
  await changeDraft(context.stores.drafts, arrival.keys, draft, (kept) => ({
    ...kept,
    language,
    input: withSection(form, section, kept.input, posted),
    shown: [...new Set([...(kept.shown ?? []), ...shown])],
  }))
  const code = room.session.join_code
  const here = `${paths.section(code, index + 1)}${from_check ? '?from=check' : ''}`
  if (lang) return res.redirect(303, here)
  if (button === 'back') return res.redirect(303, previous(code, before.steps, index))
  if (button !== 'next' && button !== 'skip' && button !== '')
    return res.redirect(303, `${here}#q-${button.split(':')[1] ?? ''}`)
  if (faults.length > 0) return refuse(faults)
  const seen = { shown, isLive: first(body, 'live') === '1' }
  const more = button === 'skip' ? undefined : findNewlyAsked(section, before.survey, now.survey, seen)
  if (more) return res.redirect(303, `${here}#q-${more.code}`)
  res.redirect(303, from_check ? paths.check(code) : next(code, now.steps, index))
}

/** The questions of a section that say they were on the page that was posted. */
const shownIn = (section: Section, body: Input): readonly string[] =>
  section.questions.map(({ code }) => code).filter((code) => body['shown']?.includes(code))

/** What the section's fields are after a button within a question was pressed; as posted for any other button. */
function pressed(arrival: Begun, section: Section, posted: Input, button: string): Input {
  if (!button.includes(':')) return posted
  const { form } = arrival.room
  const input = withSection(form, section, arrival.draft.input, posted)
  const { survey } = readingOf(form, input)
  const seen = seenForm(form, button.split(':')[1] ?? '', { survey, own: ownOf(arrival) })
  return applyButton(seen, posted, button) ?? posted
}

function tooMuch(section: Section): readonly Fault[] {
  const question = section.questions[0]?.code ?? ''
  return [{ question, field: question, fault: { key: 'response.too_long_to_keep' } }]
}

const previous = (code: string, steps: readonly number[], index: number) => {
  const step = steps[steps.indexOf(index) - 1]
  return step === undefined ? paths.start(code) : paths.section(code, step + 1)
}

/** The next section that is asked, now that these answers are known, or the page to check them. */
function next(code: string, steps: readonly number[], index: number): string {
  const step = steps.find((one) => one > index)
  return step === undefined ? paths.check(code) : paths.section(code, step + 1)
}

function sectionIn(req: Request, form: Questionnaire, steps: readonly number[]) {
  const index = Number(req.params['number']) - 1
  const section = form.sections[index]
  if (!section || !steps.includes(index)) throw notFound()
  return { index, section }
}
