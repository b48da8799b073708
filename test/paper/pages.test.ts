import { expect } from 'chai'

import { isShown } from '../../src/instrument/asking/ask.ts'
import { plainText } from '../../src/paper/plain-text.ts'
import { writtenForm } from '../../src/paper/written.ts'
import { questionsOf, type Questionnaire } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { everyKind } from '../support/every-kind.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, yesNo } from '../questionnaire/a-form.ts'

const form: Questionnaire = {
  ...everyKind,
  sections: everyKind.sections.map((section, at) =>
    at === 0 ? section : { ...section, relevant: "${q1} = '2'" },
  ),
}

describe('a questionnaire written down', () => {
  for (const code of form.languages) {
    it(`has every question that is asked, in ${code}`, () => {
      const language = languageOf(code, 'en')
      const written = writtenForm(form, language).flatMap(({ questions }) => questions)
      const asked = questionsOf(form).filter(isShown)
      expect(written.map((question) => question.code)).to.deep.equal(asked.map((question) => question.code))
      for (const [at, { answer, label, number }] of written.entries()) {
        expect(label).to.equal(asked[at]?.label[code])
        expect(answer.shape === 'none').to.equal(number === '')
      }
    })
  }

  it('is plain text with codes and conditions in words', () => {
    const text = plainText(form, languageOf('en'), 'Version 1')
    expect(text).to.include(
      'Every kind of question\r\n======================\r\nVersion 1 · About 10 minutes.',
    )
    expect(text).to.include(
      '\r\n1. Which source matters most? [q1]\r\n   Think of the last year.\r\n   Tick one box.\r\n',
    )
    expect(text).to.include('   ( ) 97  Other: ____').and.to.include('   [ ] 9  None of these')
    expect(text).to.include('Answer this section only if you answered “Our own standards” to question 1.')
    expect(text).not.to.match(/[^\r]\n/)
    expect(text).not.to.include('Share per person')
  })
})

describe('a version as it would be met', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form })
    rosa = await signedInAs(there, world.researcher)
  })
  afterEach(async () => await there.remove())

  it('stands on paper in any of its languages, with codes where they are wanted', async () => {
    const at = paths.paper(world.version.id)
    const { text } = await rosa.get(`${at}?lang=ar`).expect(200)
    expect(text).to.include('<html lang="ar" dir="rtl">').and.to.include('ما المصدر الأهم؟')
    expect(text).to.include('أجب عن هذا القسم فقط إذا أجبت بـ «معاييرنا الخاصة» عن السؤال 1.')
    expect(text).not.to.include('<bdi class="code">')
    expect((await rosa.get(`${at}?lang=en&codes=yes`)).text).to.include('<bdi class="code">q1</bdi>')
    expect(text.match(/<article class="ask/g)).to.have.length(questionsOf(form).filter(isShown).length)
  })

  it('has on paper the groups to tick, first of all, and the limits of numbers and days', async () => {
    const { text } = await rosa.get(`${paths.paper(world.version.id)}?lang=en`).expect(200)
    const top = text.slice(text.indexOf('class="groups"'), text.indexOf('<section>'))
    const ticked = [...top.matchAll(/<li><i class="box"><\/i><span>([^<]*)<\/span><\/li>/g)]
    expect(ticked.map(([, label]) => label?.trim())).to.deep.equal(['Farmers', 'Towns', 'Prefer not to say'])
    expect(text).to.include('Enter a whole number from 0 to 500')
    expect(text).to.match(/from 1 January 2010 to 31 December 2016/)
  })

  it('is a text to send around', async () => {
    const { text, headers } = await rosa.get(`${paths.plainText(world.version.id)}?lang=fr`).expect(200)
    expect(headers['content-type']).to.equal('text/plain; charset=utf-8')
    expect(headers['content-disposition']).to.match(/^attachment; filename="?questionnaire-\d+-fr\.txt/)
    expect(text).to.include('Toutes les sortes de questions')
  })

  it('fills the screen a question at a time, and nothing can be entered', async () => {
    const { text } = await rosa.get(`${paths.screen(world.version.id, 2)}?lang=en`).expect(200)
    expect(text)
      .to.include('Which source matters most?')
      .and.to.include('rel="prev"')
      .and.to.include('rel="next"')
    expect(text).not.to.match(/<(input|textarea|button|form)/)
    expect(text, 'the way out is not another way back').to.match(
      new RegExp(`href="/questionnaires/${world.version.questionnaire_id}">Leave the screen view</a>`),
    )
    expect(text).not.to.include('>Back</a>')
    const last = questionsOf(form).filter(isShown).length
    expect((await rosa.get(paths.screen(world.version.id, last)).expect(200)).text).not.to.include(
      'rel="next"',
    )
    await rosa.get(paths.screen(world.version.id, last + 1)).expect(404)
  })

  it('stands in the frame of a phone that only our own pages may draw', async () => {
    const { text, headers } = await rosa.get(`${paths.phone(world.version.id)}?lang=fr`).expect(200)
    expect(text).to.include(`src="${paths.preview(world.version.id, 1)}?lang=fr"`)
    expect(headers['content-security-policy'])
      .to.include("frame-src 'self'")
      .and.to.include("frame-ancestors 'none'")
    const inside = await rosa
      .get(paths.preview(world.version.id, 1))
      .set('Sec-Fetch-Dest', 'iframe')
      .expect(200)
    expect(inside.headers['content-security-policy']).to.include("frame-ancestors 'self'")
    expect(inside.headers['x-frame-options']).to.equal('SAMEORIGIN')
    expect(inside.text).not.to.include('note warn')
    expect((await rosa.get(paths.preview(world.version.id, 1))).text).to.include('note warn')
    expect(
      (await rosa.get(paths.questionnaire(world.version.questionnaire_id))).headers['x-frame-options'],
    ).to.equal('DENY')
  })

  it('may be a draft for researchers only, and says so on paper', async () => {
    const broken = aForm(
      aSection('s1', [yesNo('q1', { list: 'none' }), aLine('q1'), aLine('q2', { relevant: '${q1} =' })]),
    )
    const { id } = await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: world.version.questionnaire_id,
        number: 2,
        definition: JSON.stringify(broken),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const farid = await signedInAs(there, world.facilitator)
    for (const at of [
      paths.phone(id),
      paths.paper(id),
      paths.plainText(id),
      paths.screen(id, 1),
      paths.preview(id, 1),
    ]) {
      await rosa.get(at).expect(200)
      await farid.get(at).expect(404)
    }
    await farid.get(paths.paper(world.version.id)).expect(200)
    expect((await rosa.get(paths.paper(id))).text)
      .to.include('not for use')
      .and.to.include('Only if ${q1} =.')
  })
})
