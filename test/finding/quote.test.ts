import { expect } from 'chai'

import { replaceWords, sayClean, takeBack } from '../../src/coding/review/write.ts'
import type { Quoting } from '../../src/consultation/consultation.ts'
import { deleteAnswers } from '../../src/deletion/delete.ts'
import { evidenceOf } from '../../src/finding/evidence/queries.ts'
import { addQuote, withdrawQuote } from '../../src/finding/quote/change.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { stepped, WHOLE } from './agreed.ts'

const BECAUSE = { relation: 'supports', reason: 'It says so.' }
const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('quotes', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function world(quoting: Quoting | undefined, places: readonly (readonly Said[])[]) {
    const made = await looked(there, places, quoting)
    const { db } = there.stores
    const id = made.consultation.id
    const by = { by: made.researcher.id, now: NOON }
    const begin = async () =>
      await beginStatement(db, { consultation_id: id, kind: 'finding', language: 'en' }, {}, by)
    await begin()
    const reviewed = {
      consultation_id: id,
      variable: 'q11',
      person_id: made.researcher.id,
      now: NOON,
    }
    const of = (words: string) =>
      made.read.find(({ written }) => written.includes(words))?.id ?? expect.fail(words)
    const list = `/consultations/${id}/findings`
    const adding = (finding: string, unit = '', query = 'question=q11') =>
      `${list}/${finding}/evidence/new/quote${unit && `/${unit}`}?${query}`
    return {
      ...made,
      list,
      by,
      begin,
      of,
      adding,
      own: { consultation_id: id, by: made.researcher.id },
      clean: async (...units: readonly string[]) =>
        await sayClean(db, {
          ...reviewed,
          units: units.length > 0 ? units : made.units.map((one) => one.id),
        }),
      unread: async (unit: string) => await takeBack(db, { ...reviewed, units: [unit] }),
      hide: async (unit: string, start: number, end: number) =>
        await replaceWords(db, reviewed, new Map([[unit, [{ start, end, placeholder: '[person]' }]]])),
      page: async (address: string) => plain((await made.rosa.get(address).expect(200)).text),
      quote: async (
        unit: string,
        more: Readonly<Record<string, string>> = {},
        finding = 'F1',
        query = 'question=q11',
      ) => await made.rosa.act(adding(finding, unit, query), { ...BECAUSE, words: '', ...more }),
      quotes: async () => await db.selectFrom('quote').selectAll().orderBy('id').execute(),
    }
  }
  const six = (words: string): readonly Said[] => [{ words, codes: ['rain'] }, ...some(5, 'farm', ['rain'])]

  it('cannot be added where the consultation does not quote', async () => {
    const { rosa, list, adding, clean, of, quote, quotes, page } = await world(undefined, [
      six('So much rain'),
    ])
    await clean()
    expect((await rosa.get(`${list}/F1`)).text).not.to.include('evidence/new/quote')
    expect((await rosa.get(adding('F1')).expect(409)).text).to.include('decided not to quote answers')
    await rosa.get(adding('F1', of('So much'))).expect(409)
    expect((await quote(of('So much'))).status).to.equal(409)
    expect(await quotes()).to.deep.equal([])
    expect(await page(`${list}/quotes`)).to.include('decided not to quote answers')
  })

  it('names nobody but a participant unless the consultation says so, and reviewed answers only', async () => {
    const { rosa, list, by, adding, clean, of, own, quote, quotes, page } = await world('participant', [
      [{ words: 'So <much> rain', codes: ['rain'] }, ...some(12, 'farm', ['rain'])],
    ])
    const unit = of('So <much>')
    expect(await page(adding('F1'))).to.include('13 answers that fit are not reviewed yet')
    await rosa.get(adding('F1', unit)).expect(404)
    expect((await quote(unit)).status, 'not reviewed').to.equal(404)
    const at = { consultation_id: own.consultation_id, kind: 'finding', number: 1 } as const
    const chosen = { unit, ...WHOLE }
    const direct = addQuote(there.stores.db, at, chosen, { relation: 'supports', reason: 'So.' }, by)
    expect(await direct.catch((error: unknown) => error)).to.have.property('key', 'quote.not_reviewed')
    await clean(unit)
    const offered = (await rosa.get(adding('F1')).expect(200)).text
    expect(offered).to.include('So &lt;much&gt; rain').and.not.include('said farm')
    expect(plain(offered))
      .to.include('12 answers that fit are not reviewed yet')
      .and.include('To be named: a participant')
    expect(offered).not.to.include('name="subgroup"')
    expect(await page(adding('F1', '', 'question=q11&subgroup=farm'))).not.to.include('So &lt;much&gt;')
    for (const named of ['group', 'place']) expect((await quote(unit, { named })).status, named).to.equal(422)
    expect((await quote(unit, {}, 'F1', 'question=q11&subgroup=farm')).status).to.equal(404)
    expect(await quotes()).to.deep.equal([])
    expect((await quote(unit)).status).to.equal(303)
    const shown = await rosa.get(`${list}/F1`)
    expect(shown.text).to.match(
      /<blockquote lang="en" dir="ltr">So &lt;much&gt; rain<\/blockquote>\s*<p class="whose">A participant<\/p>/,
    )
    expect(plain(shown.text)).to.include('It says so.')
  })

  it('names a group where 10 of it answered, and not where 9 did', async () => {
    const { list, adding, clean, of, quote, quotes, page, unread } = await world('group', [
      [...some(10, 'farm', ['rain'], 'tilled'), ...some(9, 'town', ['rain'], 'bought')],
    ])
    await clean()
    const [farm, town] = [of('tilled'), of('bought')]
    const at = (group: string) => `question=q11&subgroup=${group}`
    expect(await page(adding('F1', '', at('farm')))).to.include('May be named: Farmers')
    const few = await page(adding('F1', '', at('town')))
    expect(few).to.include('To be named: a participant').and.not.include('May be named')
    expect(await page(adding('F1')), 'not listed by group').not.to.include('May be named')
    expect((await quote(town, { named: 'group' }, 'F1', at('town'))).status, '9 answered').to.equal(422)
    expect((await quote(farm, { named: 'group' })).status, 'not listed by group').to.equal(422)
    expect((await quote(farm, { named: 'place' }, 'F1', at('farm'))).status, 'never a place').to.equal(422)
    expect((await quote(farm, { named: 'group' }, 'F1', at('town'))).status, 'of another group').to.equal(404)
    expect(await page(adding('F1', '', 'question=q11&subgroup=P0')), 'places').to.include('nothing is listed')
    expect(await quotes()).to.deep.equal([])
    expect((await quote(farm, { named: 'group' }, 'F1', at('farm'))).status).to.equal(303)
    expect((await quote(town, {}, 'F1', at('town'))).status).to.equal(303)
    const finding = await page(`${list}/F1`)
    expect(finding)
      .to.match(/tilled farm n\d+ A participant, Farmers/)
      .and.match(/bought town n\d+ A participant /)
    expect(finding).not.to.include('Towns')
    expect(await page(adding('F1')), 'counts what is named only').to.include(
      'Quoted so far: Farmers (1) and A participant (1).',
    )
    await unread(town)
    expect(await page(adding('F1', '', at('town')))).to.include('1 answer that fits is not reviewed yet')
  })

  it('names a place where 10 of it answered, and not where 9 did', async () => {
    const { list, adding, clean, of, quote, page } = await world('place', [
      some(10, 'farm', ['rain'], 'north'),
      some(9, 'farm', ['rain'], 'south'),
    ])
    await clean()
    const at = (place: string) => `question=q11&subgroup=${place}`
    expect(await page(adding('F1', '', at('P0')))).to.include('May be named: Place 0')
    expect(await page(adding('F1', '', at('P1')))).not.to.include('May be named')
    expect((await quote(of('south'), { named: 'place' }, 'F1', at('P1'))).status).to.equal(422)
    expect((await quote(of('north'), { named: 'group' }, 'F1', at('P0'))).status).to.equal(422)
    expect((await quote(of('north'), { named: 'place' }, 'F1', at('P0'))).status).to.equal(303)
    expect(await page(`${list}/F1`))
      .to.include('A participant, Place 0')
      .and.not.include('Farmers')
  })

  it('names no group whose people were fewer in the language that the quote shows', async () => {
    const french = some(9, 'farm', ['rain'], 'pluie').map((one) => ({ ...one, language: 'fr' }))
    const { clean, of, quote } = await world('group', [
      [...some(10, 'farm', ['rain'], 'tilled'), ...french, ...some(6, 'town', ['rain'])],
    ])
    await clean()
    const at = 'question=q11&subgroup=farm'
    expect((await quote(of('pluie'), { named: 'group' }, 'F1', at)).status).to.equal(422)
    expect((await quote(of('tilled'), { named: 'group' }, 'F1', at)).status).to.equal(303)
  })

  it('lists no answers that a code leaves too few of, and none of a code that few raised', async () => {
    const { rosa, adding, clean, of, page } = await world('group', [
      [
        ...some(10, 'farm', ['rain']),
        { words: 'farmers with snow', group: 'farm', codes: ['snow'] },
        ...some(6, 'town', ['snow']),
        ...some(2, 'town', ['cost']),
      ],
    ])
    await clean()
    for (const query of ['code=snow&subgroup=farm', 'code=cost', 'code=none', 'subgroup=nowhere']) {
      expect(await page(adding('F1', '', `question=q11&${query}`)), query).to.include('nothing is listed')
      await rosa.get(adding('F1', of('farmers with snow'), `question=q11&${query}`)).expect(404)
    }
    expect(await page(adding('F1', '', 'question=q11&code=snow'))).to.include('farmers with snow')
    await rosa.get(adding('F1', '', 'question=q99')).expect(200)
  })

  it('are one for each answer, the same in every finding, and chosen anew only while none uses it', async () => {
    const { rosa, list, begin, adding, clean, of, own, quote, quotes, page } = await world('participant', [
      six('So much rain, and so little snow'),
    ])
    await clean()
    await begin()
    const unit = of('So much')
    expect((await quote(unit, { words: 'So much rain' })).status).to.equal(303)
    expect((await quote(unit)).status, 'twice in a finding').to.equal(409)
    expect(await page(adding('F2'))).to.include('Quoted already in F1')
    expect(await page(adding('F2', unit))).to.include('An answer is quoted once')
    expect((await quote(unit, { words: 'so little snow' }, 'F2')).status).to.equal(303)
    expect(await quotes()).to.have.length(1)
    expect(await page(`${list}/F2`))
      .to.include('So much rain […]')
      .and.not.include('so little snow')
    for (const { id, finding } of await evidenceOf(there.stores.db, own.consultation_id))
      await rosa.act(`${list}/F${finding}/evidence/${id}/away`, {})
    expect((await quote(unit, { words: 'so little snow' }, 'F2')).status).to.equal(303)
    expect(await quotes()).to.have.length(1)
    expect(await page(`${list}/F2`)).to.include('[…] so little snow')
  })

  it('quote a part only by words that stand in the answer, whatever places are posted', async () => {
    const { list, clean, of, hide, quote, quotes, page } = await world('participant', [
      six('Anna 😀 says:\nthe (old) well is dry. Really.'),
    ])
    await clean()
    const unit = of('Anna')
    await hide(unit, 0, 4)
    for (const words of ['Anna', 'well is wet', '.*'])
      expect((await quote(unit, { words })).status, words).to.equal(422)
    expect(await quotes()).to.deep.equal([])
    const tampered = { start_cp: '0', end_cp: '4', start: '0', end: '4' }
    expect((await quote(unit, { words: ' says: the\r\n(old)   well ', ...tampered })).status).to.equal(303)
    expect((await quotes()).map(({ start_cp, end_cp }) => [start_cp, end_cp])).to.deep.equal([[7, 27]])
    const shown = await page(`${list}/F1`)
    expect(shown).to.include('[…] says: the (old) well […]').and.not.include('Anna')
  })

  it('hide words at once that are hidden later, and all words while the answer is to be reviewed again', async () => {
    const { list, clean, unread, of, hide, quote, page } = await world('participant', [six('Old Bruno digs')])
    await clean()
    const unit = of('Bruno')
    await quote(unit)
    for (const path of [`${list}/F1`, `${list}/F1/chain`, `${list}/quotes`]) {
      expect(await page(path), path).to.include('Old Bruno digs')
      await hide(unit, 4, 9)
      expect(await page(path), path)
        .to.include('Old [person] digs')
        .and.not.include('Bruno')
      await unread(unit)
      expect(await page(path), path)
        .to.not.include('Old')
        .and.not.include('digs')
      await clean(unit)
    }
  })

  it('are printed as translated, in the language of the reader, while the words that were translated stand', async () => {
    const arabic: readonly Said[] = [{ words: 'المطر قليل هنا', codes: ['rain'], language: 'ar' }]
    const more = some(9, 'farm', ['rain'], 'مطر').map((one) => ({ ...one, language: 'ar' }))
    const { rosa, list, clean, of, hide, quote, page } = await world('participant', [
      [...arabic, ...more, { words: 'Peu de pluie', codes: ['rain'], language: 'fr' }],
    ])
    await clean()
    const [unit, french] = [of('المطر قليل'), of('Peu de')]
    expect((await quote(unit, { translation: 'There is little rain here' })).status).to.equal(303)
    expect((await quote(french, { translation: 'Little rain' })).status).to.equal(303)
    const finding = await page(`${list}/F1`)
    expect(finding).to.include('There is little rain here A participant · translated from Arabic')
    expect(finding, 'one person answered in French').to.include('Little rain A participant · translated ')
    expect(finding).not.to.include('المطر').and.not.include('French')
    expect((await rosa.get(`${list}/F1`)).text).to.include(
      '<blockquote lang="en" dir="ltr">There is little rain here',
    )
    expect(await page(`${list}/F1/chain`)).to.include('translated from Arabic')
    await rosa.act('/account/language', { lang: 'fr' })
    await rosa.act(`${list}/quotes/1/translation`, { translation: 'Il pleut peu ici' })
    expect(await page(`${list}/F1`))
      .to.include('Il pleut peu ici')
      .and.include('langue d’origine : arabe')
    expect(await page(`${list}/F1`)).to.include('Peu de pluie Une personne participante ')
    await rosa.act(`${list}/quotes/1/translation`, { translation: '' })
    expect(await page(`${list}/F1`)).to.include('المطر قليل هنا')
    await rosa.act('/account/language', { lang: 'en' })
    await hide(unit, 0, 5)
    expect(await page(`${list}/F1`))
      .to.include('[person] قليل')
      .and.not.include('There is little rain')
    expect(
      (await rosa.act(`${list}/quotes/1/translation`, { translation: 'x'.repeat(4001) })).status,
    ).to.equal(422)
  })

  it('print no words in a translation that are hidden in the answer', async () => {
    const { list, clean, of, hide, quote, page } = await world('participant', [
      [{ words: 'Vieux Bruno creuse', codes: ['rain'], language: 'fr' }, ...some(5, 'farm', ['rain'])],
    ])
    await clean()
    const unit = of('Bruno')
    await hide(unit, 6, 11)
    expect((await quote(unit, { translation: 'Old BRUNO digs' })).status).to.equal(303)
    for (const path of [`${list}/F1`, `${list}/F1/chain`, `${list}/quotes`, `${list}/working-paper`])
      expect(await page(path), path)
        .to.include('Old [person] digs')
        .and.not.match(/bruno/i)
  })

  it('leave every draft when they are withdrawn, and agreed versions without their words', async () => {
    const { rosa, list, begin, clean, of, own, quote, quotes, page, adding } = await world('participant', [
      six('So much rain'),
    ])
    const { db } = there.stores
    await clean()
    await begin()
    await begin()
    const unit = of('So much')
    for (const name of ['F1', 'F2', 'F3']) await quote(unit, {}, name)
    const pieces = async () =>
      (await evidenceOf(db, own.consultation_id)).map(({ finding, id }) => ({ finding, id }))
    const [, second] = await pieces()
    const evidence = [second?.id ?? 0]
    await stepped(db, own, { kind: 'finding', number: 2 }, { step: 'agree', evidence })
    await rosa.act(`${list}/F3/steps`, { step: 'ask', reason: '' })
    const act = async (name: string, more = {}) => await rosa.act(`${list}/quotes/1/${name}`, more)
    expect((await act('withdraw', { reason: ' ' })).status).to.equal(422)
    expect((await act('withdraw', { reason: 'They asked <us>.' })).status).to.equal(303)
    expect((await pieces()).map(({ finding }) => finding)).to.deep.equal([2])
    for (const path of [
      `${list}/F1`,
      `${list}/F1/history`,
      `${list}/F2`,
      `${list}/F2/chain`,
      adding('F1'),
      `${list}/quotes`,
    ])
      expect(await page(path), path).not.to.include('So much')
    expect(await page(`${list}/F2`)).to.include('This quote was withdrawn.')
    expect(await page(`${list}/F2/chain`)).to.include('This quote was withdrawn.')
    expect(await page(adding('F1'))).to.include('The quote of this answer was withdrawn.')
    expect(await page(`${list}/quotes`)).to.include('They asked &lt;us&gt;.')
    expect((await quote(unit)).status).to.equal(409)
    await stepped(db, own, { kind: 'finding', number: 2 }, { step: 'revise' })
    await rosa.act(`${list}/F2/steps`, { step: 'ask', reason: '' })
    const refused = await rosa.act(`${list}/F2/steps`, { step: 'agree', reason: '' })
    expect(plain(refused.text), 'supports no longer').to.match(/support/i)
    const events = async () =>
      (
        await db
          .selectFrom('event')
          .select('action')
          .where('action', 'like', 'finding.%_quote')
          .orderBy('id')
          .execute()
      ).map(({ action }) => action)
    expect(await events()).to.deep.equal(['finding.withdraw_quote'])
    await act('withdraw', { reason: 'Again.' })
    await act('back')
    expect(await events()).to.deep.equal(['finding.withdraw_quote', 'finding.restore_quote'])
    expect((await quotes())[0]?.withdrawn).to.equal(null)
    expect(await page(`${list}/F2`)).to.include('So much rain')
    expect(await page(`${list}/F1`)).not.to.include('So much rain')
    expect((await act('back')).status).to.equal(303)
    expect((await rosa.act(`${list}/quotes/9/withdraw`, { reason: 'x' })).status).to.equal(404)
  })

  it('are one where two quote an answer at once, and in no draft where one withdraws it beside another', async () => {
    const { begin, clean, of, own, by, quotes } = await world('participant', [six('So much rain')])
    const { db } = there.stores
    await clean()
    for (let more = 0; more < 3; more += 1) await begin()
    const chosen = { unit: of('So much'), ...WHOLE }
    const add = async (number: number) => {
      const at = { consultation_id: own.consultation_id, kind: 'finding', number } as const
      await addQuote(db, at, chosen, { relation: 'supports', reason: 'So.' }, by)
    }
    await Promise.all([add(1), add(2)])
    const [quote, ...others] = await quotes()
    expect(others).to.deep.equal([])
    expect(await evidenceOf(db, own.consultation_id)).to.have.length(2)
    const which = { consultation_id: own.consultation_id, id: quote?.id ?? 0 }
    const [third, withdrawn, fourth] = await Promise.allSettled([
      add(3),
      withdrawQuote(db, which, 'They asked us.', by),
      add(4),
    ])
    expect(withdrawn.status).to.equal('fulfilled')
    for (const one of [third, fourth])
      if (one.status === 'rejected') expect(one.reason).to.have.property('key', 'quote.is_withdrawn')
    expect(await evidenceOf(db, own.consultation_id)).to.deep.equal([])
  })

  it('are deleted with the answers, and stay in a paper that was downloaded before', async () => {
    const { rosa, consultation, list, clean, of, own, quote, page } = await world('participant', [
      six('So much rain'),
    ])
    await clean()
    await quote(of('So much'), { translation: 'Tant de pluie' })
    const paper = `${list}/working-paper.html`
    const before = await page(paper)
    await deleteAnswers(there.stores, consultation, { by: own.by, now: NOON })
    expect(await page(`${list}/F1`)).to.include('This quote was deleted with the answers.')
    expect(await page(`${list}/F1/chain`)).to.include('This quote was deleted with the answers.')
    expect(await page(`${list}/F1/history`)).not.to.include('So much')
    expect(before).to.include('Tant de pluie')
    expect(await page(paper), 'nothing reaches what was downloaded').not.to.include('Tant de pluie')
    expect(await page(`${list}/quotes`)).to.include('The quotes were deleted with the answers.')
    expect((await rosa.act(`${list}/quotes/1/withdraw`, { reason: 'x' })).status).to.equal(410)
    for (const table of ['quote', 'quote_translation'] as const)
      expect(await there.stores.db.selectFrom(table).selectAll().execute()).to.deep.equal([])
  })
})
