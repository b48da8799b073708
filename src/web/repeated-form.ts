import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { Request, RequestHandler, Response } from 'express'

import { Problem } from '../problem.ts'
import { inputOf } from './form.ts'
import { uploadOf } from './upload.ts'

/** A form that was carried out: its hash, and where it led or what a script was told. */
type Done = Readonly<{ form: string; to?: string; told?: unknown }>

declare module 'express-session' {
  interface SessionData {
    /** The last forms of this visit that were carried out, newest first. */
    done?: readonly Done[]
  }
}

/** Forms of a visit that are remembered; of those saved by a script only the last. */
const REMEMBERED = 5
/**
 * Milliseconds to wait for a form that is being carried out, such as an upload; and for which one that led elsewhere is
 * known to requests that read the visit before it was noted there.
 */
const PATIENCE = 30_000

/** Header of a form that a script sends, and of every answer to it: a proxy's or a captive portal's has none. */
const SCRIPT = 'Colloquy-Script'

/** Answers a script with 204 and the address of a redirect, which it cannot see otherwise. */
export const ledByScripts: RequestHandler = (req, res, next) => {
  const redirect = (_status: number, to: string) => res.location(to).status(204).end()
  if (req.get(SCRIPT)) Object.assign(res.set(SCRIPT, 'yes'), { redirect })
  next()
}

/**
 * Idempotency middleware for staff forms: when one of the visit's last forms is posted once more, as after a lost
 * reply, it is not carried out again but answered as before. Every page has a CSRF token of its own, so the same form of a page that
 * was loaded anew is another form. Mount it after csrf.
 */
export function repeatedForms(patience = PATIENCE): RequestHandler {
  /** Forms being carried out, by hash; each resolves once it is answered, to undefined when it was refused. */
  const running = new Map<string, Promise<Done | undefined>>()
  return async (req, res, next) => {
    if (req.method !== 'POST') return next()
    const form = hashOf(req)
    let done = req.session.done?.find((one) => one.form === form)
    for (let one = running.get(form); one && !done; one = running.get(form))
      done = await within(patience, one)
    if (done?.to !== undefined) return res.redirect(303, done.to)
    if (done) return void res.json(done.told)
    const forget = () => running.delete(form)
    running.set(
      form,
      doneBy(req, res, form, (noted) =>
        noted?.to === undefined ? forget() : setTimeout(forget, patience).unref(),
      ),
    )
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

/** Throws unavailable for a form that is still being carried out: it must not be carried out twice. */
async function within(most: number, answered: Promise<Done | undefined>): Promise<Done | undefined> {
  const late = new Problem('unavailable', 'error.unavailable_lede')
  const done = await Promise.race([answered, pause(most, late, { ref: false })])
  if (done instanceof Problem) throw done
  return done
}

/** Resolves when the request is answered, and notes in the visit what was done; calls `noted` once that is stored. */
async function doneBy(
  req: Request,
  res: Response,
  form: string,
  noted: (done?: Done) => void,
): Promise<Done | undefined> {
  const location = res.location.bind(res)
  const json = res.json.bind(res)
  const end = res.end.bind(res) as (...all: unknown[]) => Response
  return await new Promise((resolve) => {
    let done: Done | undefined
    res.location = (to) => {
      done = { form, to }
      return location(to)
    }
    res.json = (told: unknown) => {
      if (res.statusCode === 200) done = { form, told }
      return json(told)
    }
    // Called for a client that is gone, too, unlike an event.
    res.end = (...all: unknown[]) => {
      resolve(done)
      note(req, done, noted)
      return end(...all)
    }
    // A download that the client broke off never ends.
    res.once('close', () => {
      if (!res.headersSent || res.writableEnded) return
      resolve(undefined)
      noted()
    })
  })
}

function note(req: Request, done: Done | undefined, noted: (done?: Done) => void): void {
  // Signing out ends the visit.
  const { session: visit }: Partial<Pick<Request, 'session'>> = req
  if (!done || !visit) return noted()
  const before = (visit.done ?? []).filter(({ to }) => to !== undefined || done.to !== undefined)
  visit.done = [done, ...before].slice(0, REMEMBERED)
  visit.save(() => noted(done))
}
