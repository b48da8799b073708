import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect } from 'chai'

import { ar } from '../../src/web/catalogue/ar.ts'
import { en, type Key } from '../../src/web/catalogue/en.ts'
import { fr } from '../../src/web/catalogue/fr.ts'
import { languageOf, ownName } from '../../src/web/language.ts'

const KEYS = Object.keys(en) as Key[]
const OTHERS = { fr, ar } as const

/** Names of the values a sentence prints, and its plurals with the forms each has. */
function partsOf(sentence: string): { names: string[]; plurals: string[][] } {
  const names = new Set<string>()
  const plurals: string[][] = []
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      if (element.type !== TYPE.select && 'value' in element && typeof element.value === 'string')
        names.add(element.value)
      if (element.type === TYPE.plural) plurals.push(Object.keys(element.options))
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value)
      }
    }
  }
  visit(parse(sentence, { ignoreTag: true }))
  return { names: [...names].toSorted(), plurals }
}

describe('the catalogues', () => {
  for (const [code, catalogue] of Object.entries(OTHERS)) {
    it(`say every sentence in ${code}, with the same values`, () => {
      for (const key of KEYS) {
        expect(catalogue[key], key).to.be.a('string').and.not.equal('')
        expect(partsOf(catalogue[key]).names, key).to.deep.equal(partsOf(en[key]).names)
      }
    })

    it(`have in ${code} every form its plurals need`, () => {
      const needed = new Intl.PluralRules(code)
        .resolvedOptions()
        .pluralCategories.filter((form) => form !== 'zero' && !(code === 'fr' && form === 'many'))
      for (const key of KEYS) {
        for (const forms of partsOf(catalogue[key]).plurals) expect(forms, key).to.include.members(needed)
      }
    })
  }

  it('never promise more than is true, and never beg or scold', () => {
    for (const key of KEYS) {
      expect(en[key], key).not.to.match(
        /100 ?%|completely anonymous|\b(please|sorry|invalid|oops|forbidden|submit)\b|field is required/i,
      )
      expect(en[key], key).not.to.include("'")
    }
  })
})

describe('a language', () => {
  it('counts as its speakers do, in western digits', () => {
    const minutes = (code: string, n: number) => languageOf(code).t('response.time_about', { n })
    expect([1, 2, 3, 11, 100].map((n) => minutes('ar', n))).to.deep.equal([
      'نحو دقيقة',
      'نحو دقيقتين',
      'نحو 3 دقائق',
      'نحو 11 دقيقة',
      'نحو 100 دقيقة',
    ])
    expect([1, 2].map((n) => minutes('en', n))).to.deep.equal(['About 1 minute', 'About 2 minutes'])
  })

  it('falls back to the default language of an authored text, then to what there is', () => {
    const language = languageOf('ar', 'fr')
    expect(language.of({ en: 'River', fr: 'Fleuve', ar: 'نهر' })).to.equal('نهر')
    expect(language.of({ en: 'River', fr: 'Fleuve' })).to.equal('Fleuve')
    expect(language.of({ en: 'River' })).to.equal('River')
  })

  it('speaks English where the interface has not been translated, with the right direction', () => {
    expect(languageOf('es').t('page.back')).to.equal('Back')
    expect([languageOf('fa').dir, languageOf('zh').dir]).to.deep.equal(['rtl', 'ltr'])
    expect(ownName('es').name).to.equal('español')
  })

  it('writes days and times as they are written there', () => {
    const english = languageOf('en')
    expect(english.days('2016-04-07', '2016-04-08')).to.match(/^7\s?–\s?8 April 2016$/u)
    expect(english.clock('2016-04-07T12:05:00.000Z', 'Asia/Kuala_Lumpur')).to.equal('20:05')
  })
})
