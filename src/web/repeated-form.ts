import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { Request, RequestHandler, Response } from 'express'

import { inputOf } from './form.ts'
import { uploadOf } from './upload.ts'

declare module 'express-session' {
  interface SessionData {
    /** The last forms of this visit that were carried out, newest first: their hash, and where they led. */
    done?: readonly Readonly<{ form: string; to: string }>[]
  }
}

/** Forms of a visit that are remembered. */
const REMEMBERED = 5
/** Milliseconds to wait for a form that is being carried out, such as an upload. */
const PATIENCE = 30_000

/** Answers a script with 204 and the address of a redirect, which it cannot see otherwise. */
export const ledByScripts: RequestHandler = (req, res, next) => {
  const redirect = (_status: number, to: string) => res.location(to).status(204).end()
  if (req.get('Colloquy-Script')) Object.assign(res, { redirect })
  next()
}

/**
 * Idempotency middleware for staff forms: when one of the visit's last forms is posted once more, as after a lost
 * reply, it is not carried out again but leads where it led. Every page has a CSRF token of its own, so the same form of a page that
 * was loaded anew is another form. Mount it after csrf.
 */
export function repeatedForms(): RequestHandler {
  /** Forms being carried out, by hash; each resolves to where it leads, undefined when it was refused. */
  const running = new Map<string, Promise<string | undefined>>()
  return async (req, res, next) => {
    if (req.method !== 'POST') return next()
    const form = hashOf(req)
    const done = req.session.done?.find((one) => one.form === form)
    const to = done?.to ?? (await within(PATIENCE, running.get(form)))
    if (to) return res.redirect(303, to)
    running.set(
      form,
      leadingOf(req, res, form, () => running.delete(form)),
    )
    next()
  }
}

/** Hash of address, fields in whatever order, token and file. */
function hashOf(req: Request): string {
  const upload = uploadOf(req)
  const fields = Object.entries(inputOf(req.body)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const hash = createHash('sha256').update(JSON.stringify([req.originalUrl, fields]))
  if (upload.what === 'file') hash.update(upload.bytes)
  return hash.digest('base64url')
}

const within = async (most: number, led: Promise<string | undefined> | undefined) =>
  led && (await Promise.race([led, pause(most, undefined, { ref: false })]))

/**
 * Resolves when the request is answered, to the address of a redirect, which it notes in the visit. Calls `noted` once
 * that is stored.
 */
async function leadingOf(
  req: Request,
  res: Response,
  form: string,
  noted: () => void,
): Promise<string | undefined> {
  const location = res.location.bind(res)
  const end = res.end.bind(res) as (...all: unknown[]) => Response
  return await new Promise((resolve) => {
    let led: string | undefined
    res.location = (to) => location((led = to))
    // Called for a client that is gone, too, unlike an event.
    res.end = (...all: unknown[]) => {
      // Signing out ends the visit.
      const { session: visit }: Partial<Pick<Request, 'session'>> = req
      resolve(led)
      if (!led || !visit) noted()
      else {
        visit.done = [{ form, to: led }, ...(visit.done ?? [])].slice(0, REMEMBERED)
        visit.save(noted)
      }
      return end(...all)
    }
  })
}
