import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import { figuresOf, insertFigure } from '../../src/finding/numbers/queries.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { listOf } from '../../src/finding/statement/load.ts'
import { KINDS, type Kind } from '../../src/finding/statement/statement.ts'
import type { Db, Tx } from '../../src/db/database.ts'
import { looked, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { stepped } from './agreed.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the list of findings', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let list: string
  beforeEach(async () => {
    there = await installation()
    // 16 people: 12 agree.
    const people = Array.from({ length: 16 }, (_, n): Said => ({
      words: `Person ${n}`,
      more: { q3: { a: n < 12 ? '5' : '2', b: '3' } },
    }))
    world = await looked(there, [people])
    list = `/consultations/${world.consultation.id}/findings`
  })
  afterEach(async () => await there.remove())

  const own = () => ({ consultation_id: world.consultation.id, by: world.researcher.id })
  const begin = async (kind: Kind, words: string) => {
    const [{ consultation_id, by }, field] = [own(), kind === 'finding' ? 'claim' : 'action']
    return await beginStatement(
      there.stores.db,
      { consultation_id, kind, language: 'en' },
      { [field]: words },
      { by, now: NOON },
    )
  }
  const place = async (kind: Kind, number: number, at: number, source: string) => {
    const { consultation_id, by } = own()
    const row = { place: at, source, at: NOON.toISOString(), person_id: by }
    await insertFigure(there.stores.db as Tx, { consultation_id, kind, number }, row)
  }
  const page = async (address = list) => (await world.rosa.get(address).expect(200)).text
  const names = (html: string) => [...html.matchAll(/<span class="no">([FR]\d+)</g)].map(([, name]) => name)
  const part = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`<nav class="${name}".*?</nav>`, 'gs'))].map(([nav]) => plain(nav).trim())

  it('has sentences with their numbers, each statement those of its own figures', async () => {
    const [first, second] = [
      await begin('finding', '{1.count} agree.'),
      await begin('finding', '{1.count} do not, {2.count} so.'),
    ]
    const action = await begin('recommendation', 'Do what {1.share} want.')
    await place('finding', first, 1, 'q3?row=a&statistic=5')
    await place('finding', second, 1, 'q3?row=a&statistic=2')
    await place('recommendation', action, 1, 'q3?row=a&statistic=5')
    const text = plain(await page()).replaceAll(/[\u2068\u2069]/g, '')
    expect(text)
      .to.include('12 of 16 agree.')
      .and.include('4 of 16 do not, … so.')
      .and.include('Do what 75 % want.')
    expect(await figuresOf(there.stores.db, { ...own(), kind: 'finding' })).to.have.length(2)
  })

  it('is short without ways to parts of it, and long with them', async () => {
    for (let n = 1; n <= 10; n += 1) await begin('finding', `Number ${n}.`)
    const short = await page()
    expect([...part(short, 'states'), ...part(short, 'jumps')]).to.deep.equal([])
    for (let n = 11; n <= 41; n += 1) await begin('finding', `Number ${n}.`)
    await begin('recommendation', 'Do so.')
    const long = await page()
    expect(part(long, 'jumps')).to.deep.equal(['F1–F20 F21–F40 F41'])
    expect(long).to.include('href="#F21"').and.include('<li id="F21">')
    expect(part(long, 'states')).to.deep.equal(['All 42 Draft 42 In review 0 Agreed 0 Withdrawn 0'])
  })

  it('is narrowed to a state by a link, and keeps what it counts', async () => {
    for (let n = 1; n <= 10; n += 1) await begin('finding', `Number ${n}.`)
    await begin('recommendation', 'Do so.')
    for (const number of [3, 7])
      await stepped(there.stores.db, own(), { kind: 'finding', number }, { step: 'agree' })
    await stepped(there.stores.db, own(), { kind: 'recommendation', number: 1 }, { step: 'withdraw' })
    const whole = await page()
    const address = /<a href="([^"]*)">Agreed /.exec(whole)?.[1] ?? ''
    const agreed = await page(address)
    expect(names(agreed)).to.deep.equal(['F3', 'F7'])
    expect(plain(agreed)).to.include('None in this state.')
    expect(part(agreed, 'states')).to.deep.equal(part(whole, 'states'))
    expect(part(agreed, 'states')).to.deep.equal(['All 11 Draft 8 In review 0 Agreed 2 Withdrawn 1'])
    expect(/state=(\w+)" aria-current="true">/.exec(agreed)?.[1]).to.equal('agreed')
    expect(names(await page(`${list}?state=withdrawn`))).to.deep.equal(['R1'])
    for (const other of ['nonsense', '', 'agreed&state=draft'])
      expect((await page(`${list}?state=${other}`)).length, other).to.be.above(0)
  })

  it('gives a sentence with its numbers where another statement names it', async () => {
    for (const words of ['{1.count} agree.', 'It is so.']) await begin('finding', words)
    await begin('recommendation', 'Do so.')
    await place('finding', 1, 1, 'q3?row=a&statistic=5')
    // Where it may be chosen, too.
    for (const address of ['F2', 'R1', 'new/finding?source=q1'])
      expect(plain(await page(`${list}/${address}`)).replaceAll(/[\u2068\u2069]/g, ''), address).to.match(
        /F1 +12 of 16 agree\./,
      )
    const link = { link_other: '1', link_relation: 'refines', link_reason: 'So.' }
    expect((await world.rosa.act(`${list}/F2/links`, link)).status).to.equal(303)
    const basis = { basis_finding: '1', basis_relation: 'motivates', basis_reason: 'So.' }
    expect((await world.rosa.act(`${list}/R1/basis`, basis)).status).to.equal(303)
    for (const name of ['F2', 'R1'])
      expect(plain(await page(`${list}/${name}`)).replaceAll(/[\u2068\u2069]/g, ''), name).to.include(
        'F1 12 of 16 agree.',
      )
    expect(plain(await page(`${list}/F1`)), 'from the other side').to.include('F2 It is so.')
  })

  it('opens the answers once and resolves each figure once, however many name it', async () => {
    const cost = async () => {
      const { db, tables } = counting(there.stores.db)
      const of = { id: world.consultation.id, state: undefined }
      await listOf(db, world.researcher, of)
      return { all: tables.length, opened: tables.filter((name) => name === 'merge_decision').length }
    }
    const add = async (kind: Kind) => {
      const number = await begin(kind, '{1.count} and {2.share} agree, of {3.base}.')
      for (const [at, source] of ['q3?row=a&statistic=5', 'q3?row=b', 'q1?statistic=2'].entries())
        await place(kind, number, at + 1, source)
    }
    for (const kind of KINDS) await add(kind)
    // What the first reading keeps in memory is not read again.
    await cost()
    const few = await cost()
    for (let n = 0; n < 10; n += 1) for (const kind of KINDS) await add(kind)
    expect(await cost()).to.deep.equal(few)
    expect(few.opened).to.equal(1)
  })
})

/** Wraps a database handle to name the table that each query reads first. */
function counting(db: Db): { db: Db; tables: readonly string[] } {
  const tables: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      tables.push(
        /"identifier":\{"kind":"IdentifierNode","name":"(\w+)"/.exec(
          JSON.stringify('from' in node ? node.from : null),
        )?.[1] ?? '',
      )
      return node
    },
    transformResult: async ({ result }) => await Promise.resolve(result),
  }
  return { db: db.withPlugin(plugin), tables }
}
