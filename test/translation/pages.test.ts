import { expect } from 'chai'

import { versionById } from '../../src/questionnaire/queries.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { textsCsv } from '../../src/translation/csv.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, tokenIn, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, yesNo } from '../questionnaire/a-form.ts'

const form: Questionnaire = {
  ...aForm(
    aSection('s1', [yesNo('q1', { label: { en: 'Do you <farm>?', fr: 'Cultivez-vous ?' } }), aLine('q2')]),
    aSection('s2', [aLine('q3', { label: { en: 'Why ${q2}?' } })]),
  ),
  title: { en: 'Rivers', fr: 'Fleuves' },
  languages: ['en', 'fr', 'ar'],
}

describe('the languages of a draft', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let id = 0
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form: twoSections })
    rosa = await signedInAs(there, world.researcher)
    id = await draftOf(form)
  })
  afterEach(async () => await there.remove())

  const draftOf = async (of: Questionnaire) => {
    const row = await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: world.version.questionnaire_id,
        number: 2,
        definition: JSON.stringify(of),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  const stored = async () => await versionById(there.stores.db, id)
  const entitled = async (revision: string, words: string, more: Readonly<Record<string, string>> = {}) =>
    await rosa.act(paths.translation(id, 'ar', 1), {
      revision,
      'text:questionnaire/title': words,
      ...more,
    })

  it('are shown with how far each is written', async () => {
    const { text } = await rosa.get(paths.languages(id)).expect(200)
    expect(text).to.include('the default language').and.to.include('2 of 11').and.to.include('0 of 11')
    expect(text).to.include(`href="${paths.translation(id, 'fr', 1)}"`)
    expect(text).not.to.include(`href="${paths.translation(id, 'en', 1)}"`)
  })

  it('are added by box and by tag, and refused when they name none', async () => {
    const at = paths.languages(id)
    const wrong = await rosa.act(at, { revision: '0', languages: 'zh', other_languages: 'Klingonese!' })
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.include('Klingonese!').and.to.include('href="#other_languages"')
    expect((await rosa.act(at, { revision: '0', other_languages: 'fr' })).text).to.include('not there yet')
    const right = await rosa.act(at, { revision: '0', languages: 'fr', other_languages: 'sw pt-br' })
    expect(right.headers['location']).to.equal(at)
    expect((await stored()).form.languages).to.deep.equal(['en', 'fr', 'ar', 'sw', 'pt-BR'])
  })

  it('have another default language when it is chosen', async () => {
    const at = paths.defaultLanguage(id)
    expect((await rosa.act(at, { revision: '0', language: 'zh' })).status).to.equal(422)
    expect((await rosa.act(at, { revision: '0', language: 'fr' })).status).to.equal(303)
    expect((await stored()).form.default_language).to.equal('fr')
  })

  it('go with their texts once the tag is written', async () => {
    const at = paths.languageRemoval(id, 'fr')
    expect((await rosa.get(at).expect(200)).text).to.include('2 texts are written in this language')
    expect((await rosa.act(at, { revision: '0', code: 'de' })).status).to.equal(422)
    expect((await rosa.act(at, { revision: '0', code: 'fr' })).status).to.equal(303)
    const { form: now } = await stored()
    expect(now.languages).to.deep.equal(['en', 'ar'])
    expect(JSON.stringify(now)).not.to.include('Cultivez')
    expect((await rosa.get(paths.languageRemoval(id, 'en'))).status).to.equal(404)
  })

  it('are left alone when somebody else has saved meanwhile', async () => {
    await rosa.act(paths.languages(id), { revision: '0', other_languages: 'sw' })
    for (const [at, fields] of [
      [paths.languages(id), { other_languages: 'pt' }],
      [paths.defaultLanguage(id), { language: 'fr' }],
      [paths.languageRemoval(id, 'fr'), { code: 'fr' }],
    ] as const) {
      const answer = await rosa.act(at, { revision: '0', ...fields })
      expect(answer.status, at).to.equal(409)
      expect(answer.text).to.include('nothing was changed').and.to.include('name="revision" value="1"')
    }
    expect((await stored()).revision).to.equal(1)
  })

  it('of a published version never change', async () => {
    const answer = await rosa.get(paths.languages(world.version.id))
    expect(answer.status).to.equal(409)
    expect(answer.text).to.include('A published version never changes')
  })

  describe('translated side by side', () => {
    it('shows source and translation, each in its own language and direction', async () => {
      const { text } = await rosa.get(paths.translation(id, 'ar', 2)).expect(200)
      expect(text).to.match(/lang="en" dir="ltr" id="text-\d+-source">Do you &lt;farm&gt;\?<\/p>/)
      expect(text).to.match(/<textarea [^>]*name="text:question\/q1\/label"[^>]*lang="ar" dir="rtl"/)
      expect(text).to.include('<b>Option 1</b>').and.not.to.include('Why ${q2}?')
      await rosa.act('/account/language', { lang: 'ar' })
      expect((await rosa.get(paths.translation(id, 'fr', 2))).text).to.include('<html lang="ar" dir="rtl">')
    })

    it('saves a part at a time, and goes on to the next', async () => {
      const answer = await rosa.act(paths.translation(id, 'ar', 2), {
        revision: '0',
        do: 'next',
        'text:question/q1/label': ' هل\r\nتزرع؟ ',
        'text:list/yesno/1': 'نعم',
      })
      expect(answer.headers['location']).to.equal(paths.translation(id, 'ar', 3))
      const { form: now } = await stored()
      expect(now.sections[0]?.questions[0]?.label['ar']).to.equal('هل\nتزرع؟')
      expect(now.choice_lists['yesno']?.[0]?.label).to.deep.equal({ en: 'Option 1', ar: 'نعم' })
      expect(now.title).to.deep.equal({ en: 'Rivers', fr: 'Fleuves' })
    })

    it('shows only what is not written yet, and stays so when it is saved', async () => {
      const at = paths.translation(id, 'fr', 2)
      const { text } = await rosa.get(`${at}?only=missing`).expect(200)
      expect(text).not.to.include('name="text:question/q1/label"')
      expect(text)
        .to.include('name="text:question/q2/label"')
        .and.to.include('Only what is not written yet (4)')
      expect(text.match(/<textarea [^>]*/g)?.map((field) => field.includes(' autofocus'))).to.deep.equal([
        true,
        false,
        false,
        false,
      ])
      const answer = await rosa.act(at, { revision: '0', only: 'missing', 'text:question/q2/label': 'Q' })
      expect(answer.headers['location']).to.equal(`${at}?only=missing`)
      expect((await rosa.get(`${paths.translation(id, 'fr', 1)}?only=missing`)).text).to.include('(3)')
    })

    it('keeps every word when somebody else has saved meanwhile, and shows theirs', async () => {
      await entitled('0', 'الأنهار')
      const answer = await entitled('0', 'أنهار & ينابيع')
      expect(answer.status).to.equal(409)
      expect(answer.text).to.include('أنهار &amp; ينابيع</textarea>').and.to.include('>الأنهار</span>')
      expect(answer.text).to.include('name="revision" value="1"').and.to.include('<title>Error: Translate')
      expect((await entitled('1', 'أنهار & ينابيع')).status).to.equal(303)
      expect((await stored()).form.title['ar']).to.equal('أنهار & ينابيع')
    })

    it('refuses characters that cannot be shown, and keeps the others', async () => {
      const answer = await entitled('0', 'a\uFFFD', { 'text:list/abc/a': 'kept' })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('>kept</textarea>').and.to.include('href="#text-0"')
      expect((await stored()).revision).to.equal(0)
    })

    it('says which answers a translation no longer shows', async () => {
      await rosa.act(paths.translation(id, 'ar', 3), { revision: '0', 'text:question/q3/label': 'لماذا؟' })
      expect((await rosa.get(paths.translation(id, 'ar', 3))).text).to.include(
        'Keep ${q2} in the translation',
      )
    })

    it('answers a script with the new revision, or with the conflict', async () => {
      const token = tokenIn((await rosa.get('/account')).text)
      const post = async (title: string) =>
        await rosa
          .post(paths.translation(id, 'ar', 1), {
            _csrf: token,
            revision: '0',
            'text:questionnaire/title': title,
          })
          .set('Accept', 'application/json')
      const saved = await post('ن')
      expect([saved.status, saved.body]).to.deep.equal([
        200,
        { revision: 1, to: paths.translation(id, 'ar', 1) },
      ])
      expect((await post('م')).status).to.equal(409)
    })

    it('is not there for the default language, another one, or a part too many', async () => {
      for (const at of [
        paths.translation(id, 'en', 1),
        paths.translation(id, 'zh', 1),
        paths.translation(id, 'fr', 4),
      ])
        expect((await rosa.get(at)).status, at).to.equal(404)
    })
  })

  describe('in a spreadsheet', () => {
    const bring = async (file: string | undefined, target = 'fr', revision = '0') => {
      const token = tokenIn((await rosa.get(paths.languages(id))).text)
      const sent = rosa.agent
        .post(paths.texts(id))
        .set('Sec-Fetch-Site', 'same-origin')
        .field({ _csrf: token, revision, target })
      return await (file === undefined ? sent : sent.attach('file', Buffer.from(file), 'textes é.csv'))
    }

    it('leave as a file and come back with a report of what changed', async () => {
      const out = await rosa.get(paths.textsCsv(id, 'fr')).expect(200)
      expect(out.headers['content-type']).to.include('text/csv')
      expect(out.text).to.equal(textsCsv(form, 'fr'))
      const answer = await bring(
        out.text.replace('question/q2/label,Question q2,', 'question/q2/label,Old,Métier'),
      )
      expect(answer.status).to.equal(200)
      expect(answer.text).to.include('1 text was changed, 10 others were left as they were')
      expect(answer.text).to.match(/<a href="\/consultations\/\d+" aria-current="page">Consultation</)
      expect(answer.text).to.include('Question 2 · Question').and.to.include('Métier')
      expect(answer.text).to.include('Translated from other words')
      expect((await stored()).form.sections[0]?.questions[1]?.label['fr']).to.equal('Métier')
    })

    it('change nothing when a cell is refused, which is named', async () => {
      const file = textsCsv(form, 'fr').replace('question/q2/label', 'question/q9/label')
      const answer = await bring(file.replace('Question q3', 'Question q3'))
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('Row 10, column place: Leave “question/q9/label” as it was')
      expect(answer.text).to.match(/<a href="\/consultations\/\d+" aria-current="page">Consultation</)
      expect((await stored()).revision).to.equal(0)
    })

    it('need a file, a language there is, and the token', async () => {
      expect((await bring(undefined)).status).to.equal(422)
      expect((await bring('x', 'en')).status).to.equal(404)
      const forged = await rosa.agent
        .post(paths.texts(id))
        .set('Sec-Fetch-Site', 'same-origin')
        .field({ revision: '0', target: 'fr' })
      expect(forged.status).to.equal(403)
      expect((await bring('x'.repeat(11 * 1024 * 1024))).status).to.equal(413)
    })

    it('change nothing when somebody else has saved meanwhile', async () => {
      await entitled('0', 'ن')
      const file = textsCsv(form, 'fr').replace('Question q2,', 'Question q2,Métier')
      expect((await bring(file)).status).to.equal(409)
    })
  })
})

describe('a text that is not translated', () => {
  it('is read in the default language where participants are asked', async () => {
    const there = await installation()
    const untranslated = { ...form, languages: ['en', 'fr'] }
    const world = await aWorld(there, { form: untranslated })
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(`${paths.preview(world.version.id, 1)}?lang=fr`).expect(200)
    expect(text).to.include('Cultivez-vous ?').and.to.include('Question q2').and.to.include('Option 1')
    expect((await rosa.get(paths.questionnaire(world.version.questionnaire_id))).text).to.include(
      '9 texts are not written yet',
    )
    await there.remove()
  })
})
