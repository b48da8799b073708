import { expect } from 'chai'

import { codeUnits } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { saveChange, type Saving } from '../../src/coding/book/save.ts'
import { change, merge } from '../../src/coding/codebook/operations.ts'
import { replaceWords, sayClean } from '../../src/coding/review/write.ts'
import { consultationById } from '../../src/consultation/queries.ts'
import { addCode } from '../../src/finding/audit/change.ts'
import { judge } from '../../src/finding/confidence/judge.ts'
import { addEvidence, changeEvidence } from '../../src/finding/evidence/change.ts'
import { evidenceOf } from '../../src/finding/evidence/queries.ts'
import { chooseFigure } from '../../src/finding/numbers/change-figures.ts'
import { addItem, restOn } from '../../src/finding/recommendation/change.ts'
import { keepTextSearch } from '../../src/finding/search/keep.ts'
import { lookAt } from '../../src/finding/stale/look.ts'
import { staleOf } from '../../src/finding/stale/stale.ts'
import { nameOf } from '../../src/finding/statement/statement.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some } from '../coding/looking/seeded.ts'
import { aHeldSession, aWorkshopIn } from '../result/sealed.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const guid = (slug: string) => aCode(slug).guid
const source = (slug: string) => `q11/${guid(slug)}`
const OF = { variable: 'q11' }
/** Minutes after noon. */
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

describe('what changed since somebody looked', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  beforeEach(async () => {
    there = await installation()
    const q3 = { q3: { a: '5', b: '3' } }
    const said = [
      ...some(8, 'farm', ['rain']),
      ...some(7, 'farm', ['snow']),
      ...some(6, 'farm', ['cost']),
      ...some(1, 'farm', undefined),
    ]
    world = await looked(there, [said.map((one) => ({ ...one, more: q3 }))])
    // F1 rests on rain, F2 on snow, F3 on cost, F4 on a figure of P0 and a search; R1 rests on F1 and names an item.
    for (const slug of ['rain', 'snow', 'cost']) {
      await begin('finding')
      await add(await last(), { kind: 'code', source: source(slug) })
    }
    await begin('finding')
    await add(4, { kind: 'figure', source: 'q3?row=a&workshop=P0&statistic=5' })
    await keepTextSearch(
      db(),
      at('finding', 4),
      { variable: 'q11', query: 'never', found: 0, looked: 22, note: 'None.' },
      'supports',
      by(),
    )
    await begin('recommendation')
    const one = { consultation_id: id(), recommendation: 1 }
    await restOn(db(), one, { finding: 1, relation: 'motivates', reason: '' }, by())
    await addItem(db(), one, { question: 'q3', item: 'a' }, by())
    await chooseFigure(db(), at('recommendation', 1), source('snow'), by())
  })
  afterEach(async () => await there.remove())

  const db = () => there.stores.db
  const id = () => world.consultation.id
  const by = (now = NOON) => ({ by: world.researcher.id, now })
  const at = (kind: 'finding' | 'recommendation', number: number) => ({ consultation_id: id(), kind, number })
  const begin = async (kind: 'finding' | 'recommendation') =>
    await beginStatement(db(), { consultation_id: id(), kind, language: 'en' }, {}, by())
  const last = async () => {
    const rows = await db().selectFrom('statement').select('number').where('kind', '=', 'finding').execute()
    return Math.max(...rows.map(({ number }) => number))
  }
  const add = async (
    finding: number,
    piece: Readonly<{ kind: 'code' | 'figure' | 'quote' | 'note'; source: string }>,
    now = NOON,
  ) =>
    await addEvidence(
      db(),
      at('finding', finding),
      { relation: 'supports', reason: 'So.', ...piece },
      by(now),
    )
  const stale = async () => await staleOf(db(), await consultationById(db(), id()))
  /** Every mark with its causes, such as "F1 evidence merged". */
  const marks = async () =>
    (await stale()).changed
      .map(({ of, is, causes }) => `${nameOf(of)} ${is} ${causes.map((one) => one.change).join('+')}`)
      .sort()
  const look = async (now = NOON) => {
    const consultation = await consultationById(db(), id())
    for (const { of, subject, mark } of (await stale()).changed)
      expect(await lookAt(db(), consultation, of, { subject, mark, note: 'Seen.' }, by(now))).to.equal(true)
  }
  const save = async (changing: Saving['change']) => {
    const saving = { from: undefined, change: changing, reason: '' }
    const saved = await saveChange(db(), { consultation_id: id(), ...OF }, saving, by(after(5)))
    expect(saved.is).to.equal('saved')
  }
  const coding = (slug: string) => [onWhole(slug === '' ? '' : guid(slug))]
  const recode = async (unit: string, from: string | undefined, to: string) =>
    await codeUnits(
      db(),
      world.round,
      [{ unit, add: coding(to), remove: from === undefined ? [] : coding(from) }],
      { person_id: world.coder.id, now: after(5) },
    )
  const unitWith = async (slug: string | undefined, place = 0) => {
    const rows = await db().selectFrom('coding').select(['unit_id', 'code']).orderBy('unit_id').execute()
    const of = (unit: string) =>
      rows.find(({ unit_id }) => Buffer.from(unit_id).toString('hex') === unit)?.code
    const units = world.read.filter((one) => of(one.id) === (slug === undefined ? undefined : guid(slug)))
    return units[place]?.id ?? expect.fail(`no answer with ${slug}`)
  }

  const judged = async (now: Date) => {
    const no = { concern: 'none', why: '' } as const
    const concerns = { collection: no, fit: no, amount: no, bearing: no }
    await judge(db(), at('finding', 1), { concerns, level: 'high', reason: 'So.' }, by(now))
  }

  it('marks nothing where nothing changed, and nothing after deletion', async () => {
    expect(await marks()).to.deep.equal([])
    expect((await stale()).beneath.size).to.equal(0)
    await save((book) => merge(book, guid('rain'), guid('cost')))
    const consultation = await consultationById(db(), id())
    const gone = await staleOf(db(), { ...consultation, answers_deleted_on: '2016-05-01' })
    expect(gone.changed).to.deep.equal([])
  })

  it('marks exactly the findings of the codes between which an answer was coded anew', async () => {
    await recode(await unitWith('rain'), 'rain', 'cost')
    expect(await marks()).to.deep.equal(['F1 evidence recoded', 'F3 evidence recoded'])
    expect([...(await stale()).beneath]).to.deep.equal([[1, [1]]])
    await look()
    expect(await marks()).to.deep.equal([])
    expect((await stale()).beneath.size).to.equal(0)
  })

  it('marks what is a share of all coded answers when one more is coded', async () => {
    await recode(await unitWith(undefined), undefined, 'rain')
    expect(await marks()).to.deep.equal([
      'F1 evidence recoded',
      'F2 evidence coded',
      'F3 evidence coded',
      'R1 figure coded',
    ])
  })

  it('names a merge once, with both codes and its day, on both findings', async () => {
    await save((book) => merge(book, guid('rain'), guid('cost')))
    expect(await marks()).to.deep.equal(['F1 evidence merged', 'F3 evidence merged'])
    const [cause] = (await stale()).changed[0]?.causes ?? []
    expect(cause).to.deep.equal({ change: 'merged', at: after(5).toISOString(), names: ['rain', 'cost'] })
    await look()
    await save((book) => merge(book, guid('cost'), guid('snow')))
    expect(await marks(), 'what rain became').to.deep.equal([
      'F1 evidence merged',
      'F2 evidence merged',
      'F3 evidence merged',
      'R1 figure merged',
    ])
  })

  it('marks a code defined anew, and a figure of a text that counts it', async () => {
    await save((book) => change(book, guid('snow'), { definition: 'Frozen.' }))
    expect(await marks()).to.deep.equal(['F2 evidence redefined', 'R1 figure redefined'])
  })

  it('marks the code of an answer in which something was hidden, not one that was only read', async () => {
    const unit = await unitWith('cost')
    const review = { consultation_id: id(), ...OF, person_id: world.researcher.id, now: after(5) }
    await sayClean(db(), { ...review, units: [unit] })
    expect(await marks()).to.deep.equal([])
    await replaceWords(db(), review, new Map([[unit, [{ start: 0, end: 4, placeholder: '[name]' }]]]))
    expect(await marks()).to.deep.equal(['F3 evidence redacted'])
  })

  it('marks a quote whose answer was reviewed anew, and one that was withdrawn', async () => {
    const unit = await unitWith('cost')
    const review = { consultation_id: id(), ...OF, person_id: world.researcher.id, now: after(5) }
    await sayClean(db(), { ...review, units: [unit] })
    const { id: quote } = await db()
      .insertInto('quote')
      .values({
        consultation_id: id(),
        unit_id: Buffer.from(unit, 'hex'),
        language: 'en',
        named: 'participant',
        at: NOON.toISOString(),
        person_id: world.researcher.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await add(4, { kind: 'quote', source: String(quote) })
    await replaceWords(db(), review, new Map([[unit, [{ start: 0, end: 4, placeholder: '[name]' }]]]))
    expect(await marks()).to.deep.equal(['F3 evidence redacted', 'F4 evidence redacted'])
    await look()
    await db().updateTable('quote').set({ withdrawn: 'Asked for' }).where('id', '=', quote).execute()
    expect(await marks()).to.deep.equal(['F4 evidence withdrawn'])
  })

  it('marks what a newly sealed session adds answers to, and not a figure of another place', async () => {
    const workshop = await aWorkshopIn(there.stores, id(), 'P9', { en: 'Place 9' })
    const held = { workshop_id: workshop.id, version_id: world.version.id }
    const session = await aHeldSession(there.stores, held, [{ q11: 'more', q3: { a: '2', b: '2' } }])
    const all = ['F1 evidence', 'F2 evidence', 'F3 evidence', 'F4 evidence', 'R1 figure', 'R1 item']
    expect(await marks()).to.deep.equal(all.map((one) => `${one} sealed`))
    const changed = (await stale()).changed
    expect(changed.find(({ of, is }) => nameOf(of) === 'F4' && is === 'evidence')?.kind).to.equal('search')
    expect(changed[0]?.causes[0]?.names).to.have.length(1)
    expect(changed[0]?.causes[0]?.names[0]).to.match(/^P9-/)
    await look()
    expect(await marks()).to.deep.equal([])
    await db().updateTable('session').set({ entered_at: null }).where('id', '=', session.id).execute()
    expect(await marks()).to.deep.equal(all.map((one) => `${one} unsealed`))
  })

  it('marks numbers under a tighter rule, and not under a looser one', async () => {
    // A consultation's own thresholds are fixed once a session was opened.
    const under = async (room_threshold: number) => {
      const consultation = { ...(await consultationById(db(), id())), room_threshold }
      const { changed } = await staleOf(db(), consultation)
      return changed.map(
        ({ of, is, causes }) => `${nameOf(of)} ${is} ${causes.map((one) => one.change).join('+')}`,
      )
    }
    expect(await under(8)).to.deep.equal([
      'F1 evidence tighter',
      'F2 evidence tighter',
      'F3 evidence tighter',
      'F4 evidence tighter',
      'R1 figure tighter',
      'R1 item tighter',
    ])
    expect(await under(4)).to.deep.equal([])
  })

  it('keeps what was seen when a piece is described anew, and looks at what the audit adds', async () => {
    const [piece] = await evidenceOf(db(), id(), 1)
    await changeEvidence(
      db(),
      at('finding', 1),
      piece?.id ?? 0,
      { relation: 'qualifies', reason: 'Yet.' },
      by(),
    )
    const adding = {
      variable: 'q11',
      code: guid('rain'),
      finding: 2,
      relation: 'supports',
      reason: '',
    } as const
    await addCode(db(), id(), adding, by())
    await save((book) => merge(book, guid('rain'), guid('cost')))
    expect(await marks()).to.deep.equal(['F1 evidence merged', 'F2 evidence merged', 'F3 evidence merged'])
  })

  it('keeps no look at what changed again after the page was opened', async () => {
    await recode(await unitWith('rain'), 'rain', 'cost')
    const [first] = (await stale()).changed
    if (!first) throw new Error('nothing changed')
    await recode(await unitWith('rain'), 'rain', 'cost')
    const { subject, mark, of } = first
    const consultation = await consultationById(db(), id())
    expect(await lookAt(db(), consultation, of, { subject, mark, note: '' }, by())).to.equal(false)
    expect(await marks()).to.have.length(2)
  })

  it('tells how much of the evidence changed since a judgement, until it is judged after a look', async () => {
    await add(1, { kind: 'code', source: source('snow') }, after(1))
    const changed = async () => (await stale()).judged.get(1)?.changed
    await judged(after(2))
    expect(await changed()).to.equal(undefined)
    await recode(await unitWith('rain'), 'rain', 'cost')
    expect(await changed(), 'not looked at').to.equal(1)
    await look(after(20))
    expect(await changed(), 'judged before somebody looked').to.equal(1)
    await judged(after(21))
    expect(await changed()).to.equal(undefined)
  })
})
