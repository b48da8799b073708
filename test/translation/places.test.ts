import { expect } from 'chai'

import { textsOf } from '../../src/questionnaire/checks/texts.ts'
import { untranslated } from '../../src/questionnaire/checks/publication.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { mapAddressed, partLacking, progressIn, textPlaces, withWords } from '../../src/translation/places.ts'
import { withDefault, withLanguage, withoutLanguage } from '../../src/translation/tongues.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection, calculatedAs, yesNo } from '../questionnaire/a-form.ts'

const forms: readonly (readonly [string, Questionnaire])[] = [
  ['every kind of question', everyKind],
  ['the example', exampleConsultation().questionnaire],
  [
    'every part of a question',
    aForm({
      ...aSection('s1', [
        yesNo('q1', { hint: { en: 'h' }, guidance: { en: 'g' }, required_message: { en: 'r' } }),
        aNumber('q2', { unit: { en: 'km' }, constraint_message: { en: 'c' } }),
        {
          kind: 'scale',
          code: 'q3',
          label: { en: 's' },
          min: 0,
          max: 5,
          min_label: { en: 'a' },
          max_label: { en: 'b' },
        },
        calculatedAs('q4', '1', 'number', { hint: { en: 'never shown' } }),
      ]),
      description: { en: 'd' },
    }),
  ],
]

describe('the texts of a questionnaire', () => {
  for (const [what, form] of forms) {
    it(`are those that are counted as untranslated: ${what}`, () => {
      const words = (texts: readonly { text: object }[]) =>
        texts.map(({ text }) => JSON.stringify(text)).sort()
      expect(words(textPlaces(form))).to.deep.equal(words(textsOf(form)))
      for (const [language, lacking] of Object.entries(untranslated(form))) {
        const { written, of } = progressIn(textPlaces(form), form, language)
        expect(of - written, language).to.equal(lacking)
      }
    })

    it(`have an address each, and are changed by it alone: ${what}`, () => {
      const places = textPlaces(form)
      expect(new Set(places.map(({ address }) => address)).size).to.equal(places.length)
      expect(mapAddressed(form, (text) => text)).to.deep.equal(form)
      for (const { address, text } of places) {
        const changed = withWords(form, 'tlh', new Map([[address, 'tlh words']]))
        const differing = textPlaces(changed).filter((place, at) => place.text !== places[at]?.text)
        expect(differing.map((place) => place.address)).to.deep.equal([address])
        expect(differing[0]?.text).to.deep.equal({ ...text, tlh: 'tlh words' })
      }
    })
  }

  it('have addresses that tell what they are', () => {
    const form = aForm(aSection('s1', [yesNo('q1', { hint: { en: 'h' } })]))
    expect(textPlaces(form).map(({ address, section }) => `${section} ${address}`)).to.deep.equal([
      '-1 questionnaire/title',
      '-1 list/abc/a',
      '-1 list/abc/b',
      '-1 list/abc/c',
      '0 section/s1/title',
      '0 question/q1/label',
      '0 question/q1/hint',
      '0 list/yesno/1',
      '0 list/yesno/0',
    ])
  })

  it('are distinguished when two share a code in a draft', () => {
    const form = aForm(aSection('s1', [aLine('q1'), aLine('q1')]))
    const addresses = textPlaces(form).map(({ address }) => address)
    expect(addresses).to.include.members(['question/q1/label', 'question/q1/label#2'])
  })

  it('lose a translation that is taken away', () => {
    const words = new Map([['questionnaire/title', '']])
    expect(withWords(everyKind, 'fr', words).title).to.deep.equal({
      en: everyKind.title['en'],
      ar: everyKind.title['ar'],
    })
  })
})

describe('where the first translation is missing', () => {
  const without = (...lost: readonly (string | undefined)[]) =>
    mapAddressed(everyKind, ({ fr, ...text }, { address }) => ({
      ...text,
      ...(fr !== undefined && !lost.includes(address) && { fr }),
    }))
  const places = textPlaces(everyKind)
  const option = places.find(({ part, section }) => part === 'option' && section === 0)?.address
  const later = places.find(({ section }) => section === 1)?.address

  it('is the title, the first section after it that lacks one, or the title where none is missing', () => {
    expect(partLacking(without('questionnaire/title', later), 'fr')).to.equal(1)
    expect(partLacking(without(later, option), 'fr')).to.equal(2)
    expect(partLacking(without(later), 'fr')).to.equal(3)
    expect(partLacking(everyKind, 'fr')).to.equal(1)
  })
})

describe('the languages of a questionnaire', () => {
  it('are added once', () => {
    expect(withLanguage(everyKind, 'sw').languages).to.deep.equal(['en', 'fr', 'ar', 'sw'])
    expect(withLanguage(everyKind, 'fr')).to.equal(everyKind)
  })

  it('go with every text written in them, the labels of what is calculated too', () => {
    const without = withoutLanguage(everyKind, 'fr')
    expect(without.languages).to.deep.equal(['en', 'ar'])
    expect(JSON.stringify(without)).not.to.include('"fr"')
    expect(withoutLanguage(everyKind, 'en')).to.equal(everyKind)
  })

  it('have another default only among them', () => {
    expect(withDefault(everyKind, 'ar').default_language).to.equal('ar')
    expect(withDefault(everyKind, 'sw')).to.equal(everyKind)
  })
})
