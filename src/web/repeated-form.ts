import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { Request, RequestHandler, Response } from 'express'

import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'
import { inputOf } from './form.ts'
import { beginForm, dropForm, findForm, keepForm } from './form-queries.ts'
import { classOf } from './log.ts'
import { uploadOf } from './upload.ts'
import { hashOf as visitHashOf } from './visit-queries.ts'

/** How a form that was carried out was answered: where it led, or what a script was told. */
type Answer = Readonly<{ to: string } | { told: unknown }>

/** Milliseconds to wait for a form that is being carried out, such as an upload; and between looks at it. */
const PATIENCE = 30_000
const LOOKS = 50
/** Milliseconds between signs of life of a form being carried out, and after which one without any was given up. */
const BEAT = 20_000
const SILENCE = 60_000

/** Header of a form that a script sends, and of every answer to it: a proxy's or a captive portal's has none. */
const SCRIPT = 'Colloquy-Script'

/** Returns whether a script sent this form. */
export const isByScript = (req: Request): boolean => req.get(SCRIPT) !== undefined

/** Answers a script with 204 and the address of a redirect, which it cannot see otherwise. */
export const ledByScripts: RequestHandler = (req, res, next) => {
  const redirect = (_status: number, to: string) => res.location(to).status(204).end()
  if (isByScript(req)) Object.assign(res.set(SCRIPT, 'yes'), { redirect })
  next()
}

/**
 * Idempotency middleware for staff forms: one that is posted once more, as after a lost reply, is not carried out again
 * but answered as before, by whichever server. Every page has a CSRF token of its own, so the same form of a page that
 * was loaded anew is another form. Mount it after csrf. Forms before signing in are not behind it: signing in twice begins
 * a second visit and changes nothing else, and a link or the first account is used once.
 */
export function repeatedForms(context: Context, patience = PATIENCE): RequestHandler {
  const db = context.stores.visits
  return async (req, res, next) => {
    if (req.method !== 'POST') return next()
    const hash = hashOf(req)
    const late = performance.now() + patience
    while (!(await beginForm(db, { hash, visit_hash: visitHashOf(req.sessionID) }, context.now()))) {
      const before = await findForm(db, hash)
      if (before?.answer) return answerAgain(res, JSON.parse(before.answer) as Answer)
      if (before && isGivenUp(before, context.now()) && (await dropForm(db, hash, before.at)))
        throw new Problem('unsure', 'error.unsure_lede')
      if (performance.now() > late) throw new Problem('running', 'error.running_lede')
      await pause(LOOKS)
    }
    noteAnswer(context, res, hash)
    next()
  }
}

/** Hash of address, wanted answer, fields in whatever order, token and file. */
function hashOf(req: Request): string {
  const upload = uploadOf(req)
  const fields = Object.entries(inputOf(req.body)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const hash = createHash('sha256').update(
    JSON.stringify([req.originalUrl, req.accepts(['html', 'json']), fields]),
  )
  if (upload.what === 'file') {
    hash.update(upload.bytes)
    for (const { name, bytes } of upload.others)
      hash.update(JSON.stringify([name, bytes.length])).update(bytes)
  }
  return hash.digest('base64url')
}

/** Whether the server that carried a form out is gone, with the form done or not. */
const isGivenUp = ({ at }: { at: string }, now: Date) => now.getTime() - Date.parse(at) > SILENCE

function answerAgain(res: Response, answer: Answer): void {
  if ('to' in answer) return res.redirect(303, answer.to)
  res.json(answer.told)
}

/** Stores how a form is answered before it is, and forgets one that was refused or broken off. */
function noteAnswer({ stores: { visits: db }, now, log }: Context, res: Response, hash: string): void {
  const failed = (error: unknown) => log.error({ err: classOf(error) }, 'posted_form')
  const beat = setInterval(() => void keepForm(db, hash, { now: now() }).catch(failed), BEAT).unref()
  let [answer, isOver]: [Answer | undefined, boolean] = [undefined, false]
  const note = async () => {
    isOver = true
    clearInterval(beat)
    await (
      answer ? keepForm(db, hash, { now: now(), answer: JSON.stringify(answer) }) : dropForm(db, hash)
    ).catch(failed)
  }
  const location = res.location.bind(res)
  const json = res.json.bind(res)
  const end = res.end.bind(res) as (...all: unknown[]) => Response
  res.location = (to) => {
    answer = { to }
    return location(to)
  }
  res.json = (told: unknown) => {
    if (res.statusCode === 200) answer = { told }
    return json(told)
  }
  // Called for a client that is gone, too, unlike an event.
  res.end = (...all: unknown[]) => {
    if (isOver) return end(...all)
    void note().then(() => end(...all))
    return res
  }
  // A download that the client broke off never ends.
  res.once('close', () => {
    if (res.headersSent && !isOver) void note()
  })
}
