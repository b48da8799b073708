import { createHash } from 'node:crypto'

import { expect } from 'chai'

import { canonicalJson } from '../../src/instrument/canonical.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { freshStores, type Fresh } from '../support/database.ts'
import { aConsultation, aSession, aVersion, aWorkshop } from '../support/world.ts'

/** Every possible combination of answers to three questions, as stored. */
const EVERY = ['1', '2', '3', '4', '5', '-97'].flatMap((q1) =>
  ['1', '2', '3', '-97'].flatMap((q2) =>
    Array.from({ length: 11 }, (_, q3) =>
      canonicalJson({ q1: { choice: q1 }, q2: { choice: q2 }, q3, _group: 'farm', _language: 'en' }),
    ),
  ),
)

describe('the digest that is shown of a sealed session', () => {
  let there: Fresh
  before(async () => {
    there = await freshStores()
  })
  after(async () => {
    await there.remove()
  })

  it('is none of the digests of any possible answers', async () => {
    const given = EVERY[137] ?? ''
    const { digest } = await sealedWith(there, given)
    expect(guessed(digest)).to.equal(undefined)
    const unkeyed = createHash('sha256').update(`${given}\n`).digest('hex')
    expect(guessed(unkeyed), 'the control').to.equal(given)
  })

  it('is another one for the same answers in another session', async () => {
    const one = await sealedWith(there, EVERY[5] ?? '')
    const other = await sealedWith(there, EVERY[5] ?? '')
    expect(one.digest).not.to.equal(other.digest)
  })
})

/** Finds the answers of an unkeyed digest by brute force. */
const guessed = (digest: string): string | undefined =>
  EVERY.find((answers) => createHash('sha256').update(`${answers}\n`).digest('hex') === digest)

async function sealedWith({ stores }: Fresh, answers: string) {
  const { db } = stores
  const workshop = await aWorkshop(db, (await aConsultation(db)).id)
  const version = await aVersion(db, workshop.consultation_id)
  const { id } = await aSession(db, { workshop_id: workshop.id, version_id: version.id, state: 'closed' })
  await db
    .insertInto('response')
    .values({ session_id: id, k: Buffer.alloc(16, id), answers })
    .execute()
  return await sealSession(stores, await sessionById(db, id), null, new Date('2016-04-07T10:10:00Z'))
}
