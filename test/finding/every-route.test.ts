import { expect } from 'chai'

import { deleteAnswers } from '../../src/deletion/delete.ts'
import { insertEvidence } from '../../src/finding/evidence/queries.ts'
import { markOf } from '../../src/finding/statement/statement.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some } from '../coding/looking/seeded.ts'
import { installation, NOON, tokenIn, type Installation } from '../support/app.ts'
import { foundOnce } from '../support/found.ts'
import { routesOf } from '../support/router.ts'

const MARK = 'Told by the well.'
const LONG = 'x'.repeat(30_000)
/** Names of fields of the forms of findings. */
const FIELDS =
  `claim scope words action addressee horizon language seen revision step reason number field flagged not_of_people
relation kind source row option title from dated note search query variable unit code finding named translation level
collection_concern collection_reason basis_finding basis_relation basis_reason item criterion priority_judgement
priority_note priority_seen respondent answered_on position link link_finding link_relation link_reason other
shown subject figure statistic act lang`.split(/\s+/)

describe('every route of findings', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  beforeEach(async () => {
    there = await installation()
    world = await looked(there, [some(12, 'farm', ['rain']), some(8, 'town', ['snow'])], 'participant')
    const { db } = there.stores
    const { consultation, researcher, units } = world
    const [unit] = units
    const about = {
      consultation_id: consultation.id,
      session_id: unit?.session_id ?? 0,
      unit_id: Buffer.from(unit?.id ?? '', 'hex'),
      person_id: researcher.id,
    }
    await foundOnce(db, about, MARK)
    const concern = { concern: 'none', why: '' }
    const concerns = { collection: concern, fit: concern, amount: concern, bearing: concern }
    await db
      .updateTable('confidence_judgement')
      .set({
        concerns: JSON.stringify(concerns),
        basis: JSON.stringify({ evidence: [], claim: markOf(''), scope: markOf('') }),
      })
      .execute()
    const evidence = {
      figure: 'q3?row=a',
      code: `q11/${aCode('rain').guid}`,
      quote: '1',
      note: '1',
      document: '1',
      search: 'text/1',
    } as const
    const deed = { at: NOON.toISOString(), person_id: researcher.id }
    await db.transaction().execute(async (trx) => {
      for (const [kind, source] of Object.entries(evidence)) {
        const piece = {
          kind: kind as keyof typeof evidence,
          source,
          reason: 'So.',
          relation: 'supports',
        } as const
        await insertEvidence(trx, { consultation_id: consultation.id, finding: 1, ...piece, ...deed })
      }
    })
  })
  afterEach(async () => await there.remove())

  const remove = async () =>
    await deleteAnswers(there.stores, world.consultation, { by: world.researcher.id, now: NOON })

  /** The addresses of routes of a method, each of a finding and of a recommendation. */
  const addresses = (method: 'GET' | 'POST') => {
    const own = routesOf(there.app).filter(
      (route) =>
        (route.startsWith(`${method} /consultations/:id/findings`) || /sessions\/:id\/notes/.test(route)) &&
        route.startsWith(method),
    )
    const unit = world.units[0]?.id ?? ''
    return own.flatMap((route) =>
      (route.includes(':way')
        ? ['figure', 'code', 'note', 'document', 'search', 'text', 'quote']
        : ['']
      ).flatMap((way) =>
        (route.includes(':kind') ? ['finding', 'recommendation'] : ['F1', 'R1']).map((name) =>
          route
            .slice(method.length + 1)
            .replace(
              ':id',
              String(route.includes('sessions') ? world.units[0]?.session_id : world.consultation.id),
            )
            .replace(':kind', name)
            .replace(':name', name)
            .replace(':way', way)
            .replace(':variable', 'q11')
            .replace(':unit', unit)
            .replaceAll(/:(piece|quote|place|judgement|note)/g, '1'),
        ),
      ),
    )
  }

  it('answers while the answers are there, and with a sentence once they are deleted', async () => {
    const all = [...new Set(addresses('GET'))]
    expect(all.length).to.be.above(30)
    const met: string[] = []
    for (const address of all) {
      const { status } = await world.rosa.get(address)
      if (![200, 404, 409].includes(status)) met.push(`${status} ${address}`)
    }
    expect(met).to.deep.equal([])
    await remove()
    for (const address of all) {
      const { status, text } = await world.rosa.get(address)
      if (![200, 404, 409, 410].includes(status)) met.push(`${status} ${address}`)
      if (text.includes(MARK)) met.push(`tells ${address}`)
      if (status === 410 && !text.includes('deleted')) met.push(`says nothing ${address}`)
    }
    expect(met).to.deep.equal([])
  })

  it('refuses forms that are empty, too long, or not what it asks for', async () => {
    const met: string[] = []
    for (const isDeleted of [false, true]) {
      if (isDeleted) await remove()
      const token = tokenIn((await world.rosa.get('/account')).text)
      for (const address of new Set(addresses('POST')))
        for (const value of ['', '-1', '999999999999999', 'x\0\ud800', LONG]) {
          const fields = Object.fromEntries(FIELDS.map((name) => [name, value]))
          const { status } = await world.rosa.post(address, { _csrf: token, ...fields })
          if (status >= 500)
            met.push(`${status} ${address} ${JSON.stringify(value.slice(0, 20))} ${isDeleted}`)
        }
    }
    expect(met).to.deep.equal([])
  }).timeout(180_000)
})
