import { parseArgs } from 'node:util'

import { readConfig } from '../src/config.ts'
import { openSqliteReader } from '../src/db/sqlite.ts'
import { verified } from '../src/response/verify.ts'
import { findSessionsByCode } from '../src/session/queries.ts'

const { values } = parseArgs({ options: { session: { type: 'string' } } })
const named = values.session ?? ''
const db = openSqliteReader(readConfig(process.env).database_file)
const found = (await findSessionsByCode(db, named)).filter(({ state }) => state === 'sealed')
const [session] = found
if (!session) {
  console.error(`There is no sealed session ${named || '(give --session CODE)'}.`)
  process.exitCode = 1
} else if (found.length > 1) {
  console.error(
    `Several consultations have a session ${named}: give ${found.map(({ full }) => full).join(' or ')}.`,
  )
  process.exitCode = 1
} else {
  const { ok, recorded, found: now } = await verified(db, session)
  console.log(`${session.full}: ${session.sealed_count ?? 0} responses`)
  console.log(`recorded ${recorded}\nfound    ${now}`)
  console.log(ok ? 'The answers are those that were sealed.' : 'The answers are NOT those that were sealed.')
  process.exitCode = ok ? 0 : 2
}
await db.destroy()
