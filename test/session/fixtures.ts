import { randomBytes } from 'node:crypto'

import { quarterOf } from '../../src/response/draft.ts'
import { sessionById } from '../../src/session/queries.ts'
import { planOf } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aSession, aWorld, signedInAs } from '../support/world.ts'

export type SessionFixture = Awaited<ReturnType<typeof aSessionFixture>>

/** Creates a world with a signed-in facilitator, and helpers for session pages. */
export async function aSessionFixture() {
  const there = await installation({ PUBLIC_URL: 'http://ask.example.org' })
  const { db, drafts } = there.stores
  const world = await aWorld(there, { form: twoSections })
  const facilitator = await signedInAs(there, world.facilitator)
  const made = async (state: 'draft' | 'open' | 'paused' | 'closed') =>
    await aSession(db, { workshop_id: world.workshop.id, version_id: world.version.id, state })
  const now = async (id: number) => await sessionById(db, id)
  const open = async (id: number) => await facilitator.act(paths.opening(id), { plan: planOf(await now(id)) })
  const answer = async (session_id: number) => {
    await db
      .insertInto('response')
      .values({ session_id, k: randomBytes(16), answers: '{}' })
      .execute()
  }
  const begin = async (session_id: number, touched = there.now()) => {
    const row = {
      id: randomBytes(16),
      session_id,
      revision: 'r',
      box: randomBytes(64),
      touched: quarterOf(touched),
    }
    await drafts.insertInto('draft').values(row).execute()
  }
  const eventsOf = async (id: number) => {
    const rows = await db
      .selectFrom('event')
      .select('action')
      .where('subject', '=', `session/${id}`)
      .orderBy('id')
      .execute()
    return rows.map(({ action }) => action)
  }
  return { there, world, facilitator, made, now, open, answer, begin, eventsOf }
}
