import { expect } from 'chai'

import { asksForIdentity, warningsBeforePublishing } from '../../../src/questionnaire/checks/publication.ts'
import { aLine, aNumber, formOf, yesNo } from '../a-form.ts'
import { brief } from '../brief.ts'

describe('asking who a person is', () => {
  const asking: readonly string[] = [
    'What is your name?',
    'Name:',
    'Full name',
    'First and last name',
    'Your e-mail address',
    'Leave an email if we may write to you',
    'Telephone',
    'WhatsApp',
    'How can we reach you? Contact details',
    'Your Twitter account',
    'Nom',
    'Nom et prénom',
    'Quel est votre nom ?',
    'Courriel',
    'Votre adresse électronique',
    'Numéro de téléphone',
    'Vos coordonnées',
    'الاسم',
    'ما اسمك؟',
    'اِسْمُكَ',
    'البريد الإلكتروني',
    'بريدك الالكتروني',
    'رقم الهاتف',
    'رقم جوالك',
  ]
  for (const label of asking) {
    it(`is noticed in “${label}”`, () => {
      const form = formOf([{ ...aLine('q1'), label: { en: label } }])
      expect(asksForIdentity(form)).to.equal(true)
      expect(brief(warningsBeforePublishing(form))).to.deep.equal(['q1 identity'])
    })
  }

  const innocent: readonly string[] = [
    'Name one change that would help most',
    'Which account of events do you trust?',
    'What should be done in the name of safety?',
    'Au nom de quels principes agissez-vous ?',
    'Combien de personnes, en nombre, y travaillent ?',
    'ما العمل الحاسم الذي يُتخذ باسم الأمن؟',
    'ما القاسم المشترك بينكم؟',
  ]
  for (const label of innocent) {
    it(`is not seen in “${label}”`, () => {
      expect(asksForIdentity(formOf([{ ...aLine('q1'), label: { en: label } }]))).to.equal(false)
    })
  }

  it('is looked for in every language, in hints, and in questions for numbers', () => {
    const label = { en: 'You', ar: 'رقم هاتفك' }
    expect(asksForIdentity(formOf([{ ...aNumber('q1'), label }]))).to.equal(true)
    expect(asksForIdentity(formOf([aLine('q1', { hint: { en: 'First name only' } })]))).to.equal(true)
  })

  it('is not possible where only codes are chosen', () => {
    expect(asksForIdentity(formOf([yesNo('q1', { label: { en: 'Did you give your name?' } })]))).to.equal(
      false,
    )
  })
})
