import { randomBytes } from 'node:crypto'

import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'

import { isUnavailable } from '../db/unavailable.ts'
import { Problem, type ProblemKind } from '../problem.ts'
import type { Key } from '../locale/message.ts'
import { isForged } from './csrf.ts'
import { inputOf } from './form.ts'
import { participantFrame } from './frame.ts'
import { classOf, described } from './log.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage, languageOf, type Language } from './language.ts'
import { ownAddress } from './own-address.ts'
import { page, sendPage, type Frame } from './page.ts'

const ISO_DAY = /^\d{4}-\d\d-\d\d$/
const STATUS: Record<ProblemKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unreadable: 400,
  unavailable: 503,
  running: 503,
  unsure: 503,
}
const TITLE: Record<ProblemKind, Key> = {
  not_found: 'error.not_found',
  forbidden: 'error.forbidden',
  conflict: 'error.conflict',
  gone: 'error.gone',
  too_large: 'error.too_large',
  too_many: 'error.too_many',
  unreadable: 'error.unreadable',
  unavailable: 'error.unavailable',
  running: 'error.running',
  unsure: 'error.unsure',
}
/** Messages for a page that keeps the posted form: with text written in it, or with a button alone. */
const KEPT: Partial<Record<ProblemKind, readonly [written: Key, pressed: Key]>> = {
  too_many: ['error.too_many_kept', 'error.too_many_lede'],
  unavailable: ['error.unavailable_kept', 'error.unavailable_again'],
}

/** Fields nobody writes text in. */
const UNWRITTEN = new Set(['_csrf', 'do', 'lang', 'spoken', 'revision', 'once', ':touched', ':tab'])

/** Renders an error as a page with its HTTP status; a bug gets an id, on the page and in the log. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const id = randomBytes(5).toString('hex')
    if (res.headersSent) {
      log.error({ id, route: routeOf(req), err: classOf(error) }, 'cut')
      // A partial response cannot be completed: close the connection.
      return void res.destroy()
    }
    const frame: Frame = req.frame ?? participantFrame(languageFor(req))
    const { t } = frame.language
    const problem = problemOf(error)
    res.set('Cache-Control', 'no-store')
    if (isUnavailable(error)) {
      log.error({ id, route: routeOf(req), err: classOf(error) }, 'unavailable')
      res.set('Retry-After', '60')
      return sendKept(req, res, frame, new Problem('unavailable', 'error.unavailable_lede'), id)
    }
    if (problem?.kind === 'too_many') {
      res.set('Retry-After', String(problem.values['n'] ?? 60))
      return sendKept(req, res, frame, problem, '')
    }
    if (problem?.kind === 'running' || problem?.kind === 'unsure')
      return sendKept(req, res, frame, problem, '')
    if (problem) {
      const way = req.ways?.[problem.kind]
      const lede = t({ key: way?.lede ?? problem.key, values: spoken(frame.language, problem.values) })
      const locals = { heading: t(TITLE[problem.kind]), lede, id: '', way: wayOn(frame, way) }
      return sendPage(res, page(frame, 'shared/error', locals.heading, locals), STATUS[problem.kind])
    }
    log.error({ id, route: routeOf(req), err: described(error) }, 'fault')
    sendPage(
      res,
      page(frame, 'shared/error', t('error.fault'), {
        heading: t('error.fault'),
        lede: t('error.fault_lede'),
        id,
        way: wayOn(frame),
      }),
      500,
    )
  }

/**
 * Sends a page for a temporary failure that keeps the posted fields, so that nothing written is lost even without the
 * database; passwords are not printed. `id`: of its log entry, '' for none.
 */
function sendKept(
  req: Request,
  res: Response,
  frame: Frame,
  { kind, key, values }: Problem,
  id: string,
): void {
  const { t } = frame.language
  const input = inputOf(req.body)
  const names = Object.keys(input)
  const kept = req.method === 'POST' && names.length > 0 && !names.some((name) => name.includes('password'))
  const heading = t(TITLE[kind])
  const lede = kept ? KEPT[kind]?.[names.every((name) => UNWRITTEN.has(name)) ? 1 : 0] : undefined
  const locals = {
    heading,
    lede: t({ key: lede ?? key, values }),
    id,
    action: kept ? ownAddress(req) : '',
    fields: kept ? names.flatMap((name) => (input[name] ?? []).map((value) => ({ name, value }))) : [],
  }
  const own = kept ? req.kept?.(input) : undefined
  const body = page(frame, own?.template ?? 'shared/kept', heading, { ...locals, ...own?.locals })
  sendPage(res, body, STATUS[kind])
}

/** The link on an error page: to the first page of the frame unless `req.ways` gives another. */
const wayOn = ({ language, home = '/' }: Frame, way?: NonNullable<Request['ways']>[ProblemKind]) => ({
  path: way?.path ?? home,
  label: language.t(way?.label ?? 'error.home'),
  button: way !== undefined,
})

/** Formats ISO dates among the arguments of a message. */
const spoken = ({ days }: Language, values: Problem['values']): Problem['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO_DAY.test(value) ? days(value, value) : value,
    ]),
  )

/** Language of a page outside a session: the `lang` query parameter, else Accept-Language. */
export function languageFor(req: Request): Language {
  const asked = req.query['lang']
  const offered = INTERFACE_LANGUAGES.map(({ code }) => code)
  const wanted =
    typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : req.acceptsLanguages(offered)
  return languageOf(wanted === false ? 'en' : wanted, 'en')
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (isForged(error)) return new Problem('forbidden', 'error.stale_form_lede')
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  if (status === 413) return new Problem('too_large', 'error.too_large_lede')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem('unreadable', 'error.unreadable_lede')
  return undefined
}

/** The route pattern, never the URL, which may hold a join code. */
const routeOf = (req: Request) => {
  const route: unknown = req.route
  return typeof route === 'object' && route !== null && 'path' in route
    ? `${req.method} ${String(route.path)}`
    : req.method
}
