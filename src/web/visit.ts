import type { Request, RequestHandler, Response } from 'express'
import session, { type SessionData } from 'express-session'

import type { Context } from '../context.ts'
import type { Visits } from '../db/database.ts'
import type { Key } from '../locale/message.ts'
import { classOf } from './log.ts'
import { hashOf } from './visit-queries.ts'

declare module 'express-session' {
  interface SessionData {
    person_id?: number
    generation?: number
    language?: string
    /** Key of a message shown once, on the next page. */
    notice?: Key
    /** Loaded from the store: if its row is gone on save, the visit was ended meanwhile and is not recreated. */
    kept?: true
  }
}

/** Rolling expiry in hours since the last request: longer than a day in a workshop. */
const HOURS = 14

/** Session cookie middleware for staff; participants' routes are mounted before it. */
export function visits({ stores, secrets, config, now, log }: Context): RequestHandler {
  const secure = config.public_url.startsWith('https:')
  const visiting = session({
    name: secure ? '__Host-visit' : 'visit',
    secret: secrets.visit,
    store: new VisitStore(stores.visits, now),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: HOURS * 3_600_000 },
  })
  return (req, res, next) => {
    let isRead = false
    // Called again when saving fails after the response, as on a full disk: only log it.
    void visiting(req, res, (error?: unknown) => {
      if (isRead) return log.error({ err: classOf(error) }, 'visit')
      isRead = true
      if (!error) keepBeforeAnswering(req, res, log)
      next(error)
    })
  }
}

/**
 * Saves a changed visit before the response is sent: express-session saves while it sends, and the browser may request
 * the next page, which shows a notice, as soon as it has the redirect.
 */
function keepBeforeAnswering(req: Request, res: Response, log: Context['log']): void {
  const before = contentOf(req)
  const end = res.end.bind(res) as (...all: unknown[]) => Response
  let ended = false
  res.end = (...all: unknown[]) => {
    const { session: visit }: Partial<Pick<Request, 'session'>> = req
    if (ended || !visit || contentOf(req) === before) return end(...all)
    ended = true
    visit.save((error: unknown) => {
      // The response is complete even when saving fails, as on a full disk.
      if (error) log.error({ err: classOf(error) }, 'visit')
      end(...all)
    })
    return res
  }
}

/** Serializes a visit without its cookie. */
function contentOf({ session: visit }: Pick<Request, 'session'>): string {
  const { cookie: _, ...content } = visit
  return JSON.stringify(content)
}

/** Begins a visit under a new id (session fixation). */
export async function beginVisit(
  req: Request,
  person: { id: number; visit_generation: number },
): Promise<void> {
  const { language } = req.session
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve()))
  })
  Object.assign(req.session, {
    person_id: person.id,
    generation: person.visit_generation,
    ...(language && { language }),
  })
  await new Promise<void>((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()))
  })
}

/** Ends and deletes the visit. */
export async function endVisit(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()))
  })
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** express-session requires a class. It stores only the hash of an id: the file alone opens no visit. */
class VisitStore extends session.Store {
  readonly #db: Visits
  readonly #now: () => Date

  constructor(db: Visits, now: () => Date) {
    super()
    this.#db = db
    this.#now = now
  }

  override get(id: string, done: (error: unknown, visit?: SessionData | null) => void): void {
    this.#db
      .selectFrom('visit')
      .select('content')
      .where('id_hash', '=', hashOf(id))
      .where('expires_at', '>', this.#now().toISOString())
      .executeTakeFirst()
      .then(
        (row) => done(null, row ? { ...(JSON.parse(row.content) as SessionData), kept: true } : null),
        done,
      )
  }

  override set(id: string, visit: SessionData, done: (error?: unknown) => void = () => {}): void {
    const { kept, ...content } = visit
    const row = { content: JSON.stringify(content), ...this.#used() }
    const writing = kept ? this.#change(id, row) : this.#begin(id, visit, row)
    writing.then(() => done(), done)
  }

  override touch(id: string, _visit: SessionData, done: (error?: unknown) => void = () => {}): void {
    this.#change(id, this.#used()).then(() => done(), done)
  }

  override destroy(id: string, done: (error?: unknown) => void = () => {}): void {
    this.#db
      .deleteFrom('visit')
      .where('id_hash', '=', hashOf(id))
      .execute()
      .then(() => done(), done)
  }

  async #begin(id: string, { person_id, generation }: SessionData, row: Written): Promise<void> {
    if (person_id === undefined || generation === undefined) throw new TypeError('a visit is somebody’s')
    const whose = { person_id, generation, begun_on: row.used_on }
    await this.#db
      .insertInto('visit')
      .values({ id_hash: hashOf(id), ...whose, ...row })
      .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(row))
      .execute()
  }

  async #change(id: string, row: Partial<Written>): Promise<void> {
    await this.#db.updateTable('visit').set(row).where('id_hash', '=', hashOf(id)).execute()
  }

  #used(): Omit<Written, 'content'> {
    const now = this.#now()
    const expires_at = new Date(now.getTime() + HOURS * 3_600_000).toISOString()
    return { expires_at, used_on: now.toISOString().slice(0, 10) }
  }
}

type Written = Readonly<{ content: string; expires_at: string; used_on: string }>
