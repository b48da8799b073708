import { createHash } from 'node:crypto'

import { expect } from 'chai'

import { takeBackup } from '../../src/backup/take.ts'
import { proofOf } from '../../src/backup/proof.ts'
import { keyOldDigests } from '../../src/response/old-digests.ts'
import { verified } from '../../src/response/verify.ts'
import { sessionById } from '../../src/session/queries.ts'
import { anInstallation, refusal, sealedSession, tamper, type Kept } from '../backup/kept.ts'
import { bytesOf } from '../support/bytes.ts'

const NOW = new Date('2026-11-29T08:00:00Z')

describe('digests that an older version made without a key', () => {
  let there: Kept
  let id = 0
  let old = ''
  beforeEach(async () => {
    there = await anInstallation()
    id = (await sealedSession(there, 3)).id
    old = await asBefore(there, id)
  })
  afterEach(async () => {
    await there.remove()
  })
  const events = async (action: string) =>
    await there.stores.db.selectFrom('event').selectAll().where('action', '=', action).execute()
  const session = async () => await sessionById(there.stores.db, id)

  it('are proved as they are until a start replaces them', async () => {
    expect(await verified(there.stores.db, await session())).to.include({
      ok: true,
      recorded: `sha256:${old}`,
    })
    expect((await proofOf(there.stores.db)).sealed).to.equal(1)
    await tamper(there.stores, id)
    expect((await verified(there.stores.db, await session())).ok).to.equal(false)
    expect((await refusal(proofOf(there.stores.db))).key).to.equal('backup.digest_differs')
  })

  it('become keyed ones, which prove the same, and the event says only that they matched', async () => {
    await keyOldDigests(there.stores, NOW)
    const { digest } = await session()
    expect(digest)
      .to.match(/^[0-9a-f]{64}$/)
      .and.not.to.equal(old)
    expect((await verified(there.stores.db, await session())).ok).to.equal(true)
    const [event, ...more] = await events('session.key_digest')
    expect(event).to.include({ subject: `session/${id}`, detail: null, person_id: null })
    expect(more).to.deep.equal([])
    await tamper(there.stores, id)
    expect((await verified(there.stores.db, await session())).ok).to.equal(false)
  })

  it('leave no digest behind where the answers were not those that were sealed', async () => {
    await tamper(there.stores, id)
    await keyOldDigests(there.stores, NOW)
    expect((await session()).digest).to.equal('')
    expect((await verified(there.stores.db, await session())).ok).to.equal(false)
    const proof = await proofOf(there.stores.db)
    expect(proof, 'not proved, and no obstacle to backups').to.deep.include({ sealed: 0, responses: 3 })
    await there.stores.db.deleteFrom('sealed_response').where('answers', 'like', '%666%').execute()
    expect((await refusal(proofOf(there.stores.db))).key).to.equal('backup.digest_differs')
    expect(await events('session.key_digest')).to.deep.equal([])
    const [event] = await events('session.drop_digest')
    expect(event).to.include({ subject: `session/${id}`, detail: null })
  })

  it('are replaced once, by however many servers start', async () => {
    await Promise.all([keyOldDigests(there.stores, NOW), keyOldDigests(there.stores, NOW)])
    const once = await session()
    await keyOldDigests(there.stores, NOW)
    expect(await session()).to.deep.equal(once)
    expect(await events('session.key_digest')).to.have.length(1)
  })

  it('are erased by the next start where one died before the files were rewritten, and once only', async () => {
    const dies = async () => await Promise.reject(new Error('killed'))
    const dying = { ...there.stores, rewrite: dies, vacuum: dies }
    expect(await keyOldDigests(dying, NOW).catch((error: Error) => error.message)).to.equal('killed')
    expect(await events('installation.rewrite'), 'the control').to.deep.equal([])
    let rewritten = 0
    const counting = {
      ...there.stores,
      vacuum: async () => {
        rewritten += 1
        return await there.stores.vacuum()
      },
    }
    await keyOldDigests(counting, NOW)
    await keyOldDigests(counting, NOW)
    expect(rewritten).to.equal(1)
    expect((await bytesOf(there)).includes(old)).to.equal(false)
    expect(await events('installation.rewrite')).to.have.length(1)
  })

  it('are nowhere in the files afterwards, nor in a backup', async () => {
    await there.stores.checkpoint()
    expect((await bytesOf(there)).includes(old), 'the control').to.equal(true)
    await keyOldDigests(there.stores, NOW)
    expect((await bytesOf(there)).includes(old)).to.equal(false)
    expect(JSON.parse((await events('release.export'))[0]?.detail ?? '')).to.deep.equal({
      export: 'ab12',
      sessions: [{ session: 'GVA-1', responses: 3 }],
    })
    await takeBackup(there, `${there.folder}/kept.db`, null)
    expect((await bytesOf(there)).includes(old)).to.equal(false)
  })
})

/** Replaces a session's digest, in its events too, by that of the earlier version; returns it. */
async function asBefore({ stores: { db } }: Kept, id: number): Promise<string> {
  const rows = await db.selectFrom('sealed_response').select('answers').where('session_id', '=', id).execute()
  const lines = rows
    .map(({ answers }) => `${answers}\n`)
    .toSorted()
    .join('')
  const digest = createHash('sha256').update(lines).digest('hex')
  await db.deleteFrom('digest_key').where('session_id', '=', id).execute()
  await db
    .updateTable('session')
    .set({ digest: `sha256:${digest}` })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('event')
    .set({ detail: JSON.stringify({ digest }) })
    .where('action', '=', 'session.seal')
    .execute()
  const sessions = [{ session: 'GVA-1', responses: 3, digest }]
  const detail = JSON.stringify({ export: 'ab12', sessions })
  const event = { at: '2026-11-01T00:00:00.000Z', person_id: null, action: 'release.export' }
  await db
    .insertInto('event')
    .values({ ...event, subject: 'consultation/1', detail })
    .execute()
  return digest
}
