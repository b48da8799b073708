import { expect } from 'chai'

import { findVersion } from '../../../src/coding/codebook/queries.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { qdpxFile } from '../../../src/coding/refi/write-project.ts'
import { installation, tokenIn, type Installation } from '../../support/app.ts'
import { signedInAs } from '../../support/world.ts'
import { aCode, CODES, coded } from '../seeded.ts'

describe('a project brought into a codebook', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('gives its codes as a new version, and what was left out is listed', async () => {
    const { researcher, consultation } = await coded(there, [[{ words: 'Rain 🙂' }]])
    const person = await signedInAs(there, researcher)
    const page = codingPaths.codebook(consultation.id, 'q11')
    const heat = aCode('heat')
    const coding = { code: heat.guid, coder: 'Coder A', start: 0, end: 4 }
    const source = { name: 'one', text: 'Rain 🙂', language: 'en', variables: {}, codings: [coding] }
    const bytes = qdpxFile({
      codes: { codes: [...CODES, heat] },
      sources: [{ ...source, guid: '00000000-0000-4000-8000-000000000099' }],
    })
    const sent = await person
      .post(codingPaths.bringing(consultation.id, 'q11'))
      .field({ _csrf: tokenIn((await person.get(page)).text), version: '1' })
      .attach('file', Buffer.from(bytes), 'others.QDPX')
      .expect(200)
    expect(sent.text).to.include('Only the codes are taken').and.include('1 text with 1 coding were left out')
    const version = await findVersion(there.stores.db, consultation.id, 'q11')
    expect(version?.number).to.equal(2)
    expect(version?.codebook.codes.map(({ name }) => name)).to.deep.equal(['rain', 'snow', 'cost', 'heat'])
    const { n } = await there.stores.db
      .selectFrom('coding')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n, 'no coding is guessed').to.equal(0)
  })
})
