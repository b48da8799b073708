import type { Db, Stores, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import type { DatabaseLocation } from '../db/database-url.ts'
import { openStores } from '../db/stores.ts'
import { record } from '../event.ts'
import { digestOf, DROPPED, newDigestKey, UNKEYED, unkeyedDigestOf } from './digest.ts'
import { putDigestKey } from './queries.ts'

/** Opens the stores and replaces unkeyed digests of older versions. Throws like `openStores`. */
export async function openInstallation(place: DatabaseLocation, now: Date): Promise<Stores> {
  const stores = await openStores(place)
  try {
    await keyOldDigests(stores, now)
    return stores
  } catch (error) {
    await stores.close()
    throw error
  }
}

/**
 * Replaces unkeyed digests of an older version, and erases them wherever they were recorded. Events record only whether
 * the answers matched; when not, the digest becomes ''.
 */
export async function keyOldDigests(stores: Stores, now: Date, drawKey = newDigestKey): Promise<void> {
  await stores.db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'digests')
    const sessions = await sessionsUnkeyed(trx)
    for (const session of sessions) await keyed(trx, session, now, drawKey())
    if (sessions.length > 0) await forgetRecorded(trx)
  })
  if (!(await isUnwritten(stores.db))) return
  await stores.rewrite(['session', 'event'])
  await stores.vacuum()
  await stores.db.transaction().execute(async (trx) => {
    await record(trx, { at: now, by: null, action: REWRITE, subject: 'installation/1' })
  })
}

const KEYED = 'session.key_digest'
/** Event action: no byte of the replaced digests remains; missing after a crash, so that the next start retries. */
const REWRITE = 'installation.rewrite'

/** Returns whether digests were replaced since the last rewrite of the files. */
async function isUnwritten(db: Db): Promise<boolean> {
  const last = await db
    .selectFrom('event')
    .select('action')
    .where('action', 'in', [KEYED, DROPPED, REWRITE])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && last.action !== REWRITE
}

type Old = Awaited<ReturnType<typeof sessionsUnkeyed>>[number]

const sessionsUnkeyed = async (trx: Tx) =>
  await trx
    .selectFrom('session')
    .select(['id', 'digest'])
    .where('digest', 'like', `${UNKEYED}%`)
    .orderBy('id')
    .execute()

async function keyed(trx: Tx, { id, digest }: Old, at: Date, key: Buffer): Promise<void> {
  const matched = (await unkeyedDigestOf(trx, id)) === digest
  if (matched) await putDigestKey(trx, id, key)
  // '' never matches any answers.
  const now = (matched && (await digestOf(trx, id))) || ''
  await trx.updateTable('session').set({ digest: now }).where('id', '=', id).execute()
  const action = matched ? KEYED : DROPPED
  await record(trx, { at, by: null, action, subject: `session/${id}` })
}

/** Removes digests from the details of sealing and export events. */
async function forgetRecorded(trx: Tx): Promise<void> {
  await trx.updateTable('event').set({ detail: null }).where('action', '=', 'session.seal').execute()
  const exports = await trx
    .selectFrom('event')
    .select(['id', 'detail'])
    .where('action', '=', 'release.export')
    .execute()
  for (const { id, detail } of exports) {
    const without = JSON.stringify(JSON.parse(detail ?? '{}'), (name, value: unknown) =>
      name === 'digest' ? undefined : value,
    )
    await trx.updateTable('event').set({ detail: without }).where('id', '=', id).execute()
  }
}
