import { expect } from 'chai'

import type { Db } from '../../src/db/database.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { addEvidence } from '../../src/finding/evidence/change.ts'
import { addQuote } from '../../src/finding/quote/change.ts'
import { obstaclesNow } from '../../src/finding/statement/steps.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'
import { codeUnits } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { sayClean, takeBack } from '../../src/coding/review/write.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../src/coding/round/queries.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some } from '../coding/looking/seeded.ts'
import { codeIn, WHOLE } from './agreed.ts'

const SURE = {
  collection: 'none',
  why_collection: '',
  fit: 'minor',
  why_fit: 'One place differs.',
  amount: 'none',
  why_amount: '',
  bearing: 'none',
  why_bearing: '',
  level: 'moderate',
  reason: 'Three <places> agree.',
}

describe('confidence in a finding', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  it('is judged with reasons, confirmed by another person, and asked for again after a new judgement', async () => {
    const { db } = there.stores
    const [rosa, ben] = [await aPerson(db, ['researcher']), await aPerson(db, ['researcher'])]
    const { id } = await aConsultation(db, [rosa, ben])
    const [hers, his] = [await signedInAs(there, rosa), await signedInAs(there, ben)]
    await hers.act(`/consultations/${id}/findings/new/finding`, { words: 'Farmers irrigate by night.' })
    const finding = `/consultations/${id}/findings/F1`
    const at = `${finding}/confidence`
    const seen = SURE_SEEN((await hers.get(at)).text)
    const unexplained = await hers.act(at, { ...SURE, why_fit: ' ' })
    expect(unexplained.status).to.equal(422)
    expect(unexplained.text).to.include('id="why_fit-fault"').and.to.include('Three &lt;places&gt; agree.')
    const twice = await hers.act(at, { ...SURE, why_fit: ' ', reason: '' })
    expect(twice.text, 'both at once').to.include('id="why_fit-fault"').and.to.include('id="reason-fault"')
    expect((await hers.act(at, { ...SURE, level: '', amount: 'much' })).status).to.equal(422)
    const unanswered = await hers.act(at, { ...SURE, level: '', amount: 'much' })
    expect(unanswered.status).to.equal(422)
    expect(unanswered.text).to.include(
      '<a href="#amount">Is there enough of it? Say how much concern there is.</a>',
    )
    expect((await hers.act(at, seen)).status).to.equal(303)

    const own = (await hers.get(at).expect(200)).text
    expect(own).to.include('A second person has not read it yet.').and.not.include('/reading"')
    const reading = /action="([^"]*\/reading)"/.exec((await his.get(at).expect(200)).text)?.[1] ?? ''
    expect((await hers.act(reading, {})).status).to.equal(409)
    expect((await his.act(reading, {})).status).to.equal(303)
    expect((await hers.get(at)).text).to.include('Read and confirmed by')

    expect((await his.act(at, { ...seen, level: 'low' })).status).to.equal(303)
    expect((await hers.get(at)).text).to.include('A second person has not read it yet.')
    expect((await his.act(reading, {})).status).to.equal(409)

    await hers.act(`${finding}/steps`, { step: 'withdraw', reason: '' })
    expect((await hers.act(at, seen)).status).to.equal(409)
  })
  it('counts only for the evidence and the claim it was made for, until it is confirmed anew', async () => {
    const { db } = there.stores
    const [rosa, ben] = [await aPerson(db, ['researcher']), await aPerson(db, ['researcher'])]
    const { id } = await aConsultation(db, [rosa, ben])
    const [hers, his] = [await signedInAs(there, rosa), await signedInAs(there, ben)]
    await hers.act(`/consultations/${id}/findings/new/finding`, { words: 'Farmers irrigate.' })
    const finding = `/consultations/${id}/findings/F1`
    const at = `${finding}/confidence`
    const own = { consultation_id: id, by: rosa.id }
    const formIn = (text: string, way: string) => new RegExp(`action="([^"]*/${way})"`).exec(text)?.[1] ?? ''
    const seenIn = (text: string) => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const kept = await codeIn(db, own, 1, 'q11/00000000-0000-4000-8000-000000000001')
    const before = (await hers.get(at)).text
    await hers.act(at, SURE_SEEN(before))
    await his.act(formIn((await his.get(at)).text, 'reading'), {})
    const held = (await hers.get(at)).text
    expect(held).to.not.include('This judgement was made before').and.not.include('/holding"')
    expect(await missing(db, id))
      .to.not.include('old_confidence')
      .and.not.include('no_second_reader')

    await codeIn(db, own, 1, 'q11/00000000-0000-4000-8000-000000000002')
    const old = (await hers.get(at)).text
    expect(old).to.match(/made before evidence was added on [^.]+\. The finding cannot be agreed/)
    expect((await hers.get(finding)).text).to.include('This judgement was made before')
    expect(await missing(db, id))
      .to.include('old_confidence')
      .and.not.include('no_second_reader')
    const holding = formIn(old, 'holding')
    expect((await his.get(at)).text, 'of whom has not judged').to.not.include('/holding"')
    expect((await his.act(holding, { seen: seenIn(old) })).status).to.equal(409)
    expect((await hers.act(holding, { seen: seenIn(before) })).status, 'another basis').to.equal(409)
    expect((await hers.act(at, { ...SURE, seen: seenIn(before) })).status, 'judged blindly').to.equal(409)
    expect((await hers.act(holding, { seen: seenIn(old) })).status).to.equal(303)
    expect(await missing(db, id))
      .to.include('no_second_reader')
      .and.not.include('old_confidence')
    await his.act(formIn((await his.get(at)).text, 'reading'), {})
    expect(await missing(db, id)).to.not.include('no_second_reader')

    await hers.act(`${finding}/evidence/${kept}/away`, {})
    expect(await missing(db, id), 'taken away').to.include('old_confidence')
    await hers.act(at, SURE_SEEN((await hers.get(at)).text))
    expect(await missing(db, id)).to.not.include('old_confidence')
    const page = (await hers.get(finding)).text
    const revision = /name="revision" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await hers.act(`${finding}/texts`, {
      claim: 'Farmers irrigate.',
      words: 'More.',
      scope: '',
      language: 'en',
      revision,
    })
    expect(await missing(db, id), 'the text').to.not.include('old_confidence')
    const next = /name="revision" value="([^"]+)"/.exec((await hers.get(finding)).text)?.[1] ?? ''
    const texts = { claim: 'They irrigate.', words: 'More.', scope: '', language: 'en', revision: next }
    await hers.act(`${finding}/texts`, texts)
    expect(await missing(db, id), 'the claim').to.include('old_confidence')
    expect((await his.get(at)).text)
      .to.include('the claim was changed on')
      .and.not.include('/reading"')
    const stale = formIn((await his.get(at)).text, 'reading')
    expect(stale).to.equal('')
  })

  it('shows beside each question what the data say of this finding', async () => {
    const { db } = there.stores
    const made = await looked(there, [
      [...some(6, 'farm', ['rain']), ...some(3, 'town', ['snow'])],
      [...some(5, 'farm', ['snow']), ...some(4, 'town', [])],
    ])
    const { id } = made.consultation
    const own = { consultation_id: id, by: made.researcher.id }
    await made.rosa.act(`/consultations/${id}/findings/new/finding`, { words: 'It rains.' })
    await codeIn(db, own, 1, `q11/${aCode('rain').guid}`)
    const alone = (await made.rosa.get(`/consultations/${id}/findings/F1/confidence`).expect(200)).text
    const said = (text: string) => plain(text)
    expect(said(alone)).to.include('18 of 18 answers have settled codes.')
    expect(said(alone)).to.include('no figure of agreement')
    expect(said(alone)).to.match(/people reached: Place 0 6 of 9, Place 1 0 of 9 and All workshops 6 of 18\./)
    expect(said(alone)).to.not.include('Nobody came')
    expect(said(alone)).to.include('asked in every place with sealed answers.')
    expect(said(alone)).to.include('Raised in their own words:').and.not.include('Asked about directly')

    // Of a question that few answered, the page of the result tells no number either.
    const three = some(3, 'farm', ['rain']).map((one) => ({ ...one, more: { q1: { choice: '1' } } }))
    const few = await looked(there, [[...some(9, 'farm', ['rain']), ...three]])
    const theirs = { consultation_id: few.consultation.id, by: few.researcher.id }
    const list = `/consultations/${few.consultation.id}/findings`
    await few.rosa.act(`${list}/new/finding`, { words: 'It rains.' })
    const finding = { consultation_id: theirs.consultation_id, kind: 'finding', number: 1 } as const
    const figure = { kind: 'figure', source: 'q1?statistic=1', relation: 'supports', reason: 'So.' } as const
    await addEvidence(db, finding, figure, { by: theirs.by, now: NOON })
    expect(said((await few.rosa.get(`${list}/F1/confidence`).expect(200)).text))
      .to.include('12 were asked; fewer than 5 answered.')
      .and.not.include('3 of 12')

    // Two coders of four answers agree on rain in all but one, and neither ever gives cost.
    const coders = [await aPerson(db, ['coder']), await aPerson(db, ['coder'])]
    const readers = coders.map(({ id: person_id }) => ({ person_id, languages: ['en', 'fr', 'ar'] }))
    const units = made.units.slice(0, 4)
    const by = { by: made.researcher.id, now: NOON }
    const twice = async () =>
      /neither seeing the other’s codes: ([^.]*)\./.exec(
        said((await made.rosa.get(`/consultations/${id}/findings/F1/confidence`).expect(200)).text),
      )?.[1]
    for (const kind of ['open', 'blind'] as const) {
      const plan = { variable: 'q11', codebook_number: 1, kind, twice: 100, readers, units } as const
      const { id: begun } = await beginRound(db, made.consultation, plan, by)
      for (const [place, { id: person_id }] of coders.entries()) {
        expect(await twice(), `${kind}, coded by ${place}`).to.equal('0 of 18')
        const round = await roundGivenTo(db, person_id, begun)
        for (const [at, { id: unit }] of units.entries()) {
          const add = [onWhole(at === 0 || (at === 1 && place === 0) ? aCode('rain').guid : '')]
          await codeUnits(db, round, [{ unit, add, remove: [] }], { person_id, now: NOON })
        }
      }
      await db.updateTable('coding_round').set({ state: 'finished' }).where('id', '=', begun).execute()
    }
    expect(await twice()).to.equal('4 of 18')
    await codeIn(db, own, 1, `q11/${aCode('cost').guid}`)
    const both = said((await made.rosa.get(`/consultations/${id}/findings/F1/confidence`).expect(200)).text)
    // Of eight values three are rain: 1 - 7 * (2 / 1) / (64 - 9 - 25).
    expect(both).to.include('Coders on rain, round 3: Krippendorff’s alpha 0.53.')
    expect(both).to.include('Coders on cost: No variation')
  })

  it('tells how many answers have its codes and how many it quotes, none of few people, and who came', async () => {
    const { db } = there.stores
    const made = await looked(
      there,
      [
        [
          ...some(4, 'farm', ['rain'], 'wet'),
          ...some(2, 'farm', ['rain', 'snow']),
          ...some(2, 'farm', ['cost'], 'dear'),
        ],
        [...some(4, 'town', ['snow'], 'white'), ...some(5, 'town', [])],
      ],
      'participant',
    )
    const { id } = made.consultation
    const [own, by] = [
      { consultation_id: id, by: made.researcher.id },
      { by: made.researcher.id, now: NOON },
    ]
    const [first, second] = made.dataset.sources.map(({ workshop }) => workshop.id)
    const expectations = [
      { workshop_id: first ?? 0, group_code: 'farm', expected: 7 },
      { workshop_id: first ?? 0, group_code: 'town', expected: 4 },
      { workshop_id: second ?? 0, group_code: 'town', expected: 20 },
    ]
    await db.insertInto('workshop_expectation').values(expectations).execute()
    const units = made.units.map((one) => one.id)
    const reviewed = { consultation_id: id, variable: 'q11', person_id: by.by, now: NOON }
    await sayClean(db, { ...reviewed, units })
    const finding = async (number: number, codes: readonly string[]) => {
      await made.rosa.act(`/consultations/${id}/findings/new/finding`, { words: 'So it is.' })
      for (const code of codes) await codeIn(db, own, number, `q11/${aCode(code).guid}`)
      for (const words of ['wet', 'white', 'dear']) {
        const unit = made.read.find(({ written }) => written.startsWith(words))?.id ?? ''
        const at = { consultation_id: id, kind: 'finding', number } as const
        await addQuote(db, at, { unit, ...WHOLE }, { relation: 'supports', reason: 'So.' }, by)
      }
      return plain(
        (await made.rosa.get(`/consultations/${id}/findings/F${number}/confidence`).expect(200)).text,
      )
    }
    const rain = await finding(1, ['rain'])
    expect(rain).to.include('answers with codes of this finding: 6; quoted here: 1.')
    expect(rain).to.not.include('people raised are not counted')
    expect(rain).to.include('in brackets those expected: Place 0 8 (11) and Place 1 9 (not given).')
    const partly = await finding(2, ['rain', 'cost'])
    expect(partly, 'cost').to.include('answers with codes of this finding: 6; quoted here: 1.')
    expect(partly).to.include('Codes that fewer than 5 people raised are not counted.')
    // Two have both codes, so that 10 would tell of them.
    expect(await finding(3, ['rain', 'snow'])).to.include('codes of this finding: 6 to 12; quoted here: 2.')
    const few = await finding(4, ['cost'])
    expect(few).to.include('how many answers have codes of this finding is not told.')
    expect(few).to.not.include('quoted here')
    expect(await finding(5, [])).to.not.include('codes of this finding')
    await takeBack(db, { ...reviewed, units })
    const after = await made.rosa.get(`/consultations/${id}/findings/F1/confidence`).expect(200)
    expect(plain(after.text)).to.include('codes of this finding: 6; quoted here: 0.')
  })
})

const plain = (text: string) => text.replaceAll(/<[^>]+>|[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')

const SURE_SEEN = (text: string) => ({ ...SURE, seen: /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? '' })

async function missing(db: Db, consultation_id: number) {
  const at = { consultation_id, kind: 'finding', number: 1 } as const
  return await obstaclesNow(db, at, await statementAt(db, at), { flags: 0 })
}
