import { Router, type Request, type Response } from 'express'

import type { Context } from '../context.ts'
import { surveyOf } from '../instrument/answers.ts'
import { findNewlyAsked } from '../instrument/asking/newly-asked.ts'
import { withDefaults } from '../instrument/defaults.ts'
import type { Input } from '../instrument/answer.ts'
import { asksLong, searchField } from '../instrument/kinds/common/searching.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import { notFound } from '../problem.ts'
import { first, inputOf } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { BegunRequest } from './phone-request.ts'
import { begunIn } from './begun.ts'
import { cookiesPage, notKeptPage } from './end-pages.ts'
import { keepSection } from './keep-section.ts'
import { bytesOf, sectionFields, shownIn, type SectionFields } from './section-fields.ts'
import type { Limits } from './rate-limits.ts'
import { sectionPage } from './pages.ts'
import { redirectTo } from './reply.ts'
import { resolveRequest, stop } from './resolve-request.ts'
import type { DraftQuota } from './draft-quota.ts'

/** Routes of a section: show, save, next, back, skip, buttons within questions, language. */
export function answeringRoutes(context: Context, limits: Limits, volume: DraftQuota): Router {
  const routes = Router()

  routes.get('/s/:code/sections/:number', async (req, res) => {
    const request = await resolveRequest(context, limits, req, res)
    if (!request) return
    const { join_code } = request.room.session
    if (request.sent) return res.redirect(303, paths.sent(join_code))
    if (!request.allowed.save) return stop(request, res)
    if (!request.secret && req.query['begun'] === '1') return sendPage(res, cookiesPage(request), 403)
    const { draft, keys } = request
    if (!draft || !keys) return res.redirect(303, paths.start(join_code))
    show({ ...request, draft, keys }, req, res)
  })

  routes.post('/s/:code/sections/:number', async (req, res) => {
    const begun = await begunIn(context, limits, req, res)
    if (begun) await answered(context, begun, { req, res, limits, volume })
  })

  return routes
}

function show(request: BegunRequest, req: Request, res: Response): void {
  const { form } = request.room
  const { draft } = request
  const before = surveyOf(form, draft.input)
  const { steps } = before
  const index = indexIn(req)
  const section = form.sections[index]
  if (!section) throw notFound()
  if (!steps.includes(index)) return res.redirect(303, paths.check(request.room.session.join_code))
  const input = withDefaults(form, section, before, draft.input, draft.shown ?? [])
  const survey = input === draft.input ? before : surveyOf(form, input)
  const from_check = req.query['from'] === 'check'
  const faults = req.query['faults'] === '1' ? (survey.faults.get(index) ?? []) : []
  sendPage(res, sectionPage(request, { index, steps, survey, input, faults, from_check }))
}

type Asked = Readonly<{ req: Request; res: Response; limits: Limits; volume: DraftQuota }>

async function answered(
  context: Context,
  request: BegunRequest,
  { req, res, limits, volume }: Asked,
): Promise<void> {
  const body = inputOf(req.body)
  const filled = sectionFields(request, indexIn(req), body)
  if (!filled) throw notFound()
  const refuse = (status: number, said: readonly string[] = []) => {
    const { steps } = filled.survey
    if (!steps.includes(filled.index)) return sendPage(res, notKeptPage(request, body, said), status)
    const from_check = isFromCheck(body)
    sendPage(res, sectionPage(request, { ...filled, steps, from_check, said }), status)
  }
  const { t } = request.language
  const wait = limits.step(request) || (filled.isTooMuch ? 0 : limits.save(request, bytesOf(filled.input)))
  if (wait > 0) {
    res.set('Retry-After', String(wait))
    return refuse(429, [t('response.wait', { n: wait })])
  }
  if (filled.isTooMuch) return refuse(413)
  if (!(await hasRoom(volume, request, filled))) return refuse(413, [t('response.no_room')])
  if (!(await keepSection(context, request, filled, body)))
    return void (await begunIn(context, limits, req, res))
  redirectTo(res, wayOn(request, filled, body))
}

const hasRoom = async (volume: DraftQuota, { room, draft }: BegunRequest, { input }: SectionFields) =>
  await volume(room.session.id, bytesOf(input), bytesOf(draft.input))

/** Where the button leads: to the same page, which says so, when something has to be put right first. */
function wayOn({ room, draft }: BegunRequest, filled: SectionFields, body: Input): string {
  const { index, section, survey, faults } = filled
  const code = room.session.join_code
  const button = first(body, 'do')
  const from = isFromCheck(body) ? { from: 'check' } : {}
  const here = addressOf(paths.section(code, index + 1), from)
  if (!survey.steps.includes(index)) return paths.check(code)
  if (first(body, 'lang')) return here
  if (button === 'back') return previous(code, survey.steps, index)
  if (button !== 'next' && button !== 'skip' && button !== '') {
    const question = section.questions.find((one) => one.code === button.split(':')[1])
    return question ? `${here}#q-${question.code}` : here
  }
  const searched = button === 'skip' ? undefined : findSearched(room.form, section, draft.input, filled)
  if (searched) return `${here}#q-${searched.code}`
  if (faults.length > 0) return addressOf(paths.section(code, index + 1), { ...from, faults: '1' })
  const seen = { shown: shownIn(section, body), isLive: first(body, '_live') === '1' }
  const before = () => surveyOf(room.form, draft.input)
  const more =
    button === 'skip' ? undefined : findNewlyAsked({ form: room.form, section }, before, survey, seen)
  if (more) return `${here}#q-${more.code}`
  return isFromCheck(body) ? paths.check(code) : next(code, survey.steps, index)
}

/** The first question whose long list was searched with Continue or the Enter key: the words are new. */
const findSearched = (
  form: Questionnaire,
  section: Section,
  before: Input,
  { input, survey }: SectionFields,
) =>
  section.questions.find((question) => {
    const words = first(input, searchField(question))
    const isAsked = survey.relevant.has(question.code)
    return (
      isAsked && asksLong(question, form) && words !== '' && words !== first(before, searchField(question))
    )
  })

const isFromCheck = (body: Input): boolean => first(body, 'from') === 'check'

const addressOf = (path: string, query: Readonly<Record<string, string>>): string => {
  const asked = new URLSearchParams(query).toString()
  return asked ? `${path}?${asked}` : path
}

const previous = (code: string, steps: readonly number[], index: number) => {
  const step = steps[steps.indexOf(index) - 1]
  return step === undefined ? paths.start(code) : paths.section(code, step + 1)
}

/** Returns the path of the next relevant section, or of the check page. */
function next(code: string, steps: readonly number[], index: number): string {
  const step = steps.find((one) => one > index)
  return step === undefined ? paths.check(code) : paths.section(code, step + 1)
}

const indexIn = (req: Request): number => Number(req.params['number']) - 1
