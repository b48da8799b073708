import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { paths, planOf, sessionsOf, unkeyedDigestOf, verified } from '../adapter.ts'
import { canonicalPage } from '../canonical.ts'
import type { Texts } from '../golden.ts'
import { CROWD } from '../kept.ts'
import type { Scene } from '../scene.ts'
import { walk, type Sheet } from '../walk.ts'

/** Session whose participants answer again, by the name of its file. */
const AGAIN: Readonly<Record<string, string>> = {
  'Ports-v1': 'ROT-1',
  'Ports-v2': 'ROT-2',
  'Ports-v3': 'KLA-3',
  'Evening-v1': 'ROT-4',
}

/** Answers the same pages as the same participants: what is stored, and whether the digest is the same. */
export async function answering(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  const { there, rosa } = scene
  const crowd = JSON.parse(gunzipSync(readFileSync(CROWD)).toString('utf8')) as Record<string, Sheet[]>
  for (const { session, file } of await waiting(scene)) {
    await rosa.act(paths.opening(session.id), { plan: planOf(session) })
    for (const sheet of crowd[AGAIN[file] ?? ''] ?? []) await walk(there.app, session.join_code, sheet)
    await rosa.act(paths.closing(session.id))
    await rosa.act(paths.sealing(session.id), { code: session.code })
    texts.set(`answering/${file}.txt`, await sealedIn(scene, session.id, AGAIN[file] ?? ''))
  }
  return texts
}

/** Returns the prepared, unopened sessions with their forms. */
async function waiting({ there, consultations, versions }: Scene) {
  const all = await Promise.all(consultations.map(async ({ id }) => await sessionsOf(there.stores.db, id)))
  return all.flat().flatMap((session) => {
    const version = versions.find(({ id }) => id === session.version_id)
    return session.state === 'draft' && version ? [{ session, ...version }] : []
  })
}

async function sealedIn({ there: { stores }, consultations }: Scene, id: number, first: string) {
  const all = await Promise.all(consultations.map(async (one) => await sessionsOf(stores.db, one.id)))
  const session = all.flat().find((one) => one.id === id)
  const before = all.flat().find(({ code }) => code === first)
  if (!session || !before) throw new Error('a session is missing')
  const rows = await stores.db
    .selectFrom('sealed_response')
    .select('answers')
    .where('session_id', '=', id)
    .execute()
  const { ok } = await verified(stores.db, session)
  const same = (await unkeyedDigestOf(stores.db, id)) === (await unkeyedDigestOf(stores.db, before.id))
  const told = `${session.sealed_count} responses, ${ok ? 'verified' : 'NOT VERIFIED'}, ${same ? 'as' : 'NOT AS'} ${first}`
  return [told, ...rows.map(({ answers }) => answers).sort(), ''].join('\n')
}

/** Every page of one participant per language. */
export async function phone(scene: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  const { there, rosa } = scene
  const crowd = JSON.parse(gunzipSync(readFileSync(CROWD)).toString('utf8')) as Record<string, Sheet[]>
  for (const { session, file } of (await waiting(scene)).filter((one) => one.name === 'Ports')) {
    await rosa.act(paths.opening(session.id), { plan: planOf(session) })
    // told.test.ts covers the sentences on an engine's log; these pages are of an engine without one.
    await there.stores.db.updateTable('session').set({ forgetting: 'at_once' }).execute()
    for (const language of ['en', 'fr', 'ar']) {
      const sheet = crowd[AGAIN[file] ?? '']?.find((one) => one.language === language)
      const seen = sheet ? await walk(there.app, session.join_code, sheet) : []
      for (const [at, { html }] of seen.entries())
        texts.set(`phone/${file}-${language}/${at + 1}.html`, canonicalPage(html, { whole: true }))
    }
  }
  return texts
}
