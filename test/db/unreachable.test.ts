import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'
import { sql } from 'kysely'
import pg from 'pg'

import { kyselyOver } from '../../src/db/kysely-postgres.ts'
import type { Schema } from '../../src/db/schema.ts'
import { isUnavailable } from '../../src/db/unavailable.ts'
import { classOf } from '../../src/web/log.ts'
import { ENGINE, freshStores } from '../support/database.ts'

/** Returns the error of a query at this address. */
async function failureAt(connectionString: string, query = sql`select 1`): Promise<unknown> {
  const db = kyselyOver<Schema>(new pg.Pool({ connectionString }), [])
  const failure: unknown = await query.execute(db).catch((error: unknown) => error)
  await db.destroy()
  return failure
}

describe('a connection to PostgreSQL that cannot be had', () => {
  it('is transient where the socket is missing, as after PostgreSQL has stopped; the log says why', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-socket-'))
    const failure = await failureAt(`postgres://colloquy@localhost/colloquy?host=${folder}`)
    rmSync(folder, { recursive: true })
    expect(isUnavailable(failure)).to.equal(true)
    expect(classOf(failure)).to.deep.equal({ name: 'Error', code: '08001 ENOENT' })
  })

  if (ENGINE === 'postgres')
    it('is reported as unavailable for every refusal of PostgreSQL, unlike a wrong query, which is a bug', async () => {
      const { place, remove } = await freshStores()
      const url = new URL(place.engine === 'postgres' ? place.url : '')
      expect(isUnavailable(await failureAt(url.href, sql`select nothing`))).to.equal(false)
      url.pathname = '/gone'
      expect(isUnavailable(await failureAt(url.href))).to.equal(true)
      await remove()
    })
})
