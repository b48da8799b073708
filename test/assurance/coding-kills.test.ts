import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import type { Change } from '../../src/coding/act/coding.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { orderOf } from '../../src/coding/round/queries.ts'
import { idOf } from '../../src/coding/text/unit.ts'
import { openStores } from '../../src/db/stores.ts'
import { paths } from '../../src/web/paths.ts'
import { CODES, coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { ENGINE, freshStores, type Fresh } from '../support/database.ts'
import { httpClient } from '../support/http-client.ts'
import { aPerson, PASSWORD } from '../support/world.ts'
import { times } from './counts.ts'
import { aRestartable, insisting, type Restartable } from './crowd.ts'
import { integrityOf, withoutCodings } from './fixtures.ts'

const KILLS = times(3, 60)
const CODERS = times(4, 12)
const ANSWERS = times(60, 300)

describe(`a server that is killed ${KILLS} times under ${CODERS} coders who go on coding`, function () {
  this.timeout(times(60_000, 1_800_000))
  let there: Fresh
  let server: Restartable
  beforeEach(async () => {
    there = await freshStores()
  })
  afterEach(async () => {
    await server.kill()
    await there.remove()
  })

  /** Begins an open round of all answers for all coders; returns who codes which in which order. */
  const begun = async () => {
    const { db } = there.stores
    const world = await coded(there, [Array.from({ length: ANSWERS }, (_, n) => ({ words: `Answer ${n}` }))])
    const people = []
    for (let coder = 0; coder < CODERS; coder += 1)
      people.push(await aPerson(db, ['coder'], `Coder ${coder}`))
    const readers = people.map(({ id }) => ({ person_id: id, languages: ['en'] }))
    const { id } = await beginRound(
      db,
      world.consultation,
      { variable: 'q11', codebook_number: 1, kind: 'open', twice: 0, readers, units: world.units },
      { by: world.researcher.id, now: NOON },
    )
    const coders = []
    for (const person of people) coders.push({ ...person, order: await orderOf(db, id, person.id) })
    return { id, coders }
  }
  type Coder = Awaited<ReturnType<typeof begun>>['coders'][number]

  /** Kills and restarts the server while coders give code after code; returns the acts that were acknowledged. */
  const killed = async (kills: number, losing?: (there: Fresh) => Promise<void>) => {
    const { id, coders } = await begun()
    await losing?.(there)
    server = await aRestartable(there, paths.signIn())
    await server.serve()
    const told: string[] = []
    const leaving = new AbortController()
    const coding = Promise.all(coders.map(async (coder) => await codes(coder, id, told, leaving.signal)))
    for (let kill = 0; kill < kills; kill += 1) {
      const before = told.length
      while (told.length < before + 2 * CODERS) await pause(5)
      await pause(Math.random() * 50)
      await server.kill()
      await server.serve()
    }
    leaving.abort()
    await coding
    await server.kill()
    return told.sort()
  }

  /** Gives every code to every answer, each twice at once, again until it is acknowledged. */
  const codes = async (coder: Coder, id: number, told: string[], leaving: AbortSignal) => {
    const visitor = httpClient()
    const signIn = async () =>
      await visitor.post(server.url + paths.signIn(), { email: coder.email, password: PASSWORD })
    const given = async (unit: string, code: string) => {
      const form = { unit, code, on: '1', start: '0', end: '0', words: '', back: '' }
      const press = async () => await visitor.act(server.url + codingPaths.codings(id), form)
      const presses = await Promise.allSettled([press(), press()])
      const done = presses.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      if (done.some(({ location }) => location === codingPaths.answers(id, [unit]))) return true
      if (done.length > 0) await signIn().catch(() => undefined)
      return false
    }
    const never = new AbortController().signal
    for (const unit of coder.order)
      for (const { guid } of CODES) {
        if (leaving.aborted) return
        if (await insisting(async () => await given(unit, guid), never))
          told.push(`${coder.id} ${unit} ${guid}`)
      }
    throw new Error('nothing left to code')
  }

  /** The codings that are stored, and the codes given in the histories of the coders. */
  const stored = async () => {
    const reading = await openStores(there.place)
    const { db } = reading
    const codings = await db.selectFrom('coding').select(['person_id', 'unit_id', 'code']).execute()
    const acts = await db.selectFrom('coding_event').select(['person_id', 'act']).execute()
    await reading.close()
    const noted = acts.flatMap(({ person_id, act }) =>
      (JSON.parse(act) as readonly Change[]).flatMap(({ unit, add }) =>
        add.map(({ code }) => `${person_id} ${unit} ${code}`),
      ),
    )
    return {
      codings: codings.map(({ person_id, unit_id, code }) => `${person_id} ${idOf(unit_id)} ${code}`).sort(),
      noted: noted.sort(),
    }
  }

  it('stores each acknowledged coding once, and once in its coder’s history', async () => {
    const told = await killed(KILLS)
    const { codings, noted } = await stored()
    expect(
      told.filter((act) => !codings.includes(act)),
      'lost',
    ).to.deep.equal([])
    expect(codings).to.deep.equal(told)
    expect(noted).to.deep.equal(told)
    if (there.place.engine === 'sqlite') expect(integrityOf(there.folder)).to.deep.equal(['ok', 'ok', 'ok'])
    console.log(`      ${ENGINE}: ${told.length} codings acknowledged, each stored once`)
  })

  it('the control: finds codings lost and noted twice where the server says so without keeping them', async () => {
    const told = await killed(1, withoutCodings)
    const { codings, noted } = await stored()
    expect(codings).to.deep.equal([])
    expect(new Set(noted).size).to.equal(new Set(told).size)
    expect(noted.length, 'noted twice').to.be.greaterThan(told.length)
  })
})
