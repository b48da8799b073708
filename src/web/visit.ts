import { createHash } from 'node:crypto'

import type { Request, RequestHandler } from 'express'
import session, { type SessionData } from 'express-session'

import type { Context } from '../context.ts'
import type { Visits } from '../db/database.ts'
import type { Key } from './catalogue/en.ts'
import { classOf } from './log.ts'

declare module 'express-session' {
  interface SessionData {
    person_id?: number
    generation?: number
    language?: string
    /** Shown once on the next page: a key of the catalogue. */
    notice?: Key
  }
}

/** Hours a browser stays signed in after its last request: longer than a day in a workshop. */
const HOURS = 14

/** Signed-in browsers of staff; participants never get here. */
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
    // Called once more where the visit cannot be kept at the end, as on a full disk: the page is whole already.
    void visiting(req, res, (error?: unknown) => {
      if (isRead) return log.error({ err: classOf(error) }, 'visit')
      isRead = true
      next(error)
    })
  }
}

/** Begins a visit for a person, under a new id so that one planted before is worth nothing. */
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

/** Ends the visit and forgets it. */
export async function endVisit(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()))
  })
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
const hashOf = (id: string) => createHash('sha256').update(id).digest('hex')

/** express-session demands a class; it keeps the hash of an id, so that the file alone opens no visit. */
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
      .then((row) => done(null, row ? (JSON.parse(row.content) as SessionData) : null), done)
  }

  override set(id: string, visit: SessionData, done: (error?: unknown) => void = () => {}): void {
    const row = { content: JSON.stringify(visit), expires_at: this.#expiry() }
    this.#db
      .insertInto('visit')
      .values({ id_hash: hashOf(id), ...row })
      .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(row))
      .execute()
      .then(() => done(), done)
  }

  override touch(id: string, _visit: SessionData, done: (error?: unknown) => void = () => {}): void {
    this.#db
      .updateTable('visit')
      .set({ expires_at: this.#expiry() })
      .where('id_hash', '=', hashOf(id))
      .execute()
      .then(() => done(), done)
  }

  override destroy(id: string, done: (error?: unknown) => void = () => {}): void {
    this.#db
      .deleteFrom('visit')
      .where('id_hash', '=', hashOf(id))
      .execute()
      .then(() => done(), done)
  }

  #expiry(): string {
    return new Date(this.#now().getTime() + HOURS * 3_600_000).toISOString()
  }
}

/** Forgets visits that have run out. */
export async function forgetVisits(db: Visits, now: Date): Promise<void> {
  await db.deleteFrom('visit').where('expires_at', '<=', now.toISOString()).execute()
}
