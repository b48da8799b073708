import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { faultOf } from '../../src/backup/fault.ts'
import { takeBackup } from '../../src/backup/take.ts'
import { hashOfToken, newToken } from '../../src/people/one-time-link.ts'
import { secretsOf } from '../../src/secrets.ts'
import { ENGINE } from '../support/database.ts'
import { aPerson } from '../support/world.ts'
import {
  anInstallation,
  answeredSession,
  refusal,
  respond,
  sealedSession,
  tamper,
  type Kept,
} from './kept.ts'

/** Returns the contents of a file, in hexadecimal and as text. */
function contentsOf(file: string): string {
  const plain =
    ENGINE === 'sqlite'
      ? readFileSync(file)
      : execFileSync('pg_restore', ['--file=-', file], { maxBuffer: 1e9 })
  return `${plain.toString('hex')}\n${plain.toString('latin1')}`
}

describe('taking a backup', () => {
  let there: Kept
  let file = ''
  beforeEach(async () => {
    there = await anInstallation()
    file = path.join(there.folder, 'elsewhere', `today.${ENGINE === 'sqlite' ? 'db' : 'dump'}`)
  })
  afterEach(async () => await there.remove())

  it('proves every sealed session and counts its responses', async () => {
    const sealed = await sealedSession(there, 7)
    const open = await answeredSession(there, 3)
    const { proof } = await takeBackup(there, file, null)
    const { digest } = await there.stores.db
      .selectFrom('session')
      .select('digest')
      .where('id', '=', sealed.id)
      .executeTakeFirstOrThrow()
    expect(proof).to.deep.equal({
      sessions: [
        { code: `${there.code}/GVA-${sealed.number}`, state: 'sealed', responses: 7, digest },
        { code: `${there.code}/GVA-${open.number}`, state: 'open', responses: 0, digest: null },
      ],
      sealed: 1,
      responses: 7,
    })
  })

  it('writes a file that only its owner may read, and nothing beside it', async () => {
    const { bytes, sha256 } = await takeBackup(there, file, null)
    expect((statSync(file).mode & 0o777).toString(8)).to.equal('600')
    expect(readdirSync(path.dirname(file))).to.deep.equal([path.basename(file)])
    expect(bytes).to.equal(statSync(file).size)
    expect(sha256).to.equal(createHash('sha256').update(readFileSync(file)).digest('hex'))
  })

  it('never writes over a file', async () => {
    mkdirSync(path.dirname(file))
    writeFileSync(file, 'precious')
    expect(await refusal(takeBackup(there, file, null))).to.deep.equal({
      key: 'backup.file_exists',
      values: { file },
    })
    expect(readFileSync(file, 'utf8')).to.equal('precious')
  })

  it('records who took it, its size and its SHA-256, and not where it is', async () => {
    const { id } = await aPerson(there.stores.db, ['administrator'])
    const { bytes, sha256 } = await takeBackup(there, file, id)
    const event = await there.stores.db
      .selectFrom('event')
      .selectAll()
      .where('action', '=', 'backup.take')
      .executeTakeFirstOrThrow()
    expect(event.person_id).to.equal(id)
    expect(JSON.parse(event.detail ?? '')).to.deep.equal({ bytes, sha256 })
    expect(JSON.stringify(event)).not.to.contain('elsewhere')
  })

  it('leaves no byte of unsealed answers, receipts, drafts, visits and unused links in it', async () => {
    const { id, receipts } = await answeredSession(there, 20)
    await sealedSession(there, 31)
    const k = await respond(there.stores, id, '{"q":"from a rehearsal or a session"}')
    const { token_hash, draft, visit, signature } = await secretsIn(there, id)
    await takeBackup(there, file, null)
    const kept = contentsOf(file)
    expect(kept).to.contain('"size":31')
    expect(kept).not.to.contain('from a rehearsal').and.not.to.contain(k)
    for (const secret of [...receipts.map((h) => h.toString('hex')), token_hash, draft, visit, signature])
      expect(kept).not.to.contain(secret)
  })

  it('leaves out what a whole copy would hold: the control of the test before', async () => {
    const { id, receipts } = await answeredSession(there, 1)
    const k = await respond(there.stores, id, '{"q":"from a rehearsal or a session"}')
    const { token_hash, signature } = await secretsIn(there, id)
    const whole = path.join(there.folder, 'whole')
    const { place, stores } = there
    await stores.checkpoint()
    if (place.engine === 'postgres')
      execFileSync('pg_dump', ['--format=custom', `--file=${whole}`, `--dbname=${place.url}`])
    const found = contentsOf(place.engine === 'sqlite' ? place.file : whole)
    expect(found).to.contain('from a rehearsal').and.to.contain(k)
    expect(found).to.contain(receipts[0]?.toString('hex')).and.to.contain(token_hash)
    if (place.engine === 'postgres') expect(found).to.contain(signature)
  })

  it('refuses to keep answers that are not those that were sealed', async () => {
    const { id, number } = await sealedSession(there, 5)
    await tamper(there.stores, id)
    expect(await refusal(takeBackup(there, file, null))).to.deep.equal({
      key: 'backup.digest_differs',
      values: { session: `${there.code}/GVA-${number}` },
    })
    expect(existsSync(file)).to.equal(false)
    expect(readdirSync(path.dirname(file))).to.deep.equal([])
  })

  if (ENGINE === 'sqlite')
    it('says that it is the database itself that is damaged', async () => {
      await sealedSession(there, 50)
      await there.stores.checkpoint()
      const { file: live } = there.place as { file: string }
      writeFileSync(live, readFileSync(live).fill(0xff, 4 * 4096, 5 * 4096))
      expect((await refusal(takeBackup(there, file, null))).key).to.equal('backup.fault_database_damaged')
      expect(readdirSync(path.dirname(file))).to.deep.equal([])
    })

  it('says what to do where the folder cannot be made', async () => {
    writeFileSync(path.join(there.folder, 'elsewhere'), 'a file, not a folder')
    const error: unknown = await takeBackup(there, file, null).catch((fault: unknown) => fault)
    expect(faultOf(error)).to.deep.equal({ key: 'backup.fault_not_writable' })
  })
})

/** Returns secrets besides receipts that the live files contain and backups must not. */
async function secretsIn({ stores }: Kept, session_id: number) {
  const token_hash = hashOfToken(newToken())
  await stores.db
    .insertInto('one_time_link')
    .values({ token_hash, purpose: 'set_up', person_id: null, expires_at: '2016-04-07T11:00:00.000Z' })
    .execute()
  const box = Buffer.from('a box that a phone has begun')
  await stores.drafts
    .insertInto('draft')
    .values({ id: Buffer.alloc(16, 7), session_id, revision: 'r', box })
    .execute()
  await stores.visits
    .insertInto('visit')
    .values({
      id_hash: 'v'.repeat(64),
      content: '{}',
      expires_at: '2016-04-08T10:00:00.000Z',
      person_id: 1,
      generation: 0,
      begun_on: '2016-04-07',
      used_on: '2016-04-07',
    })
    .execute()
  const { visit: signature } = await secretsOf(stores.visits)
  return { token_hash, draft: box.toString('hex'), visit: 'v'.repeat(64), signature }
}
