import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect } from 'chai'

import { format, resolveConfig } from 'prettier'

import { argumentTypes } from '../../scripts/locale/arguments.ts'
import { catalogueOf } from '../../src/locale/catalogue.ts'
import type { Key } from '../../src/locale/message.ts'
import { root } from '../../src/root.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage, languageOf, ownName } from '../../src/web/language.ts'

const LOCALE = path.join(root, 'src/locale')
const en = catalogueOf('en')
const KEYS = Object.keys(en) as Key[]
const OTHERS = Object.fromEntries(
  INTERFACE_LANGUAGES.filter(({ code }) => code !== 'en').map(({ code }) => [code, catalogueOf(code)]),
)

/** Returns the plural forms of counts from 1; a form for zero is optional. */
const formsOf = (code: string) => {
  const rules = new Intl.PluralRules(code)
  return [...new Set(Array.from({ length: 1000 }, (_, less) => rules.select(less + 1)))]
}

/** Returns the argument names of a message, and its plurals with their forms. */
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

describe('the languages of the interface', () => {
  it('are those that have a catalogue, whatever an address asks for', () => {
    for (const { code } of INTERFACE_LANGUAGES) expect(isInterfaceLanguage(code), code).to.equal(true)
    for (const code of ['__proto__', 'constructor', 'toString', 'xx', ''])
      expect(isInterfaceLanguage(code), code).to.equal(false)
    expect(languageOf('__proto__', 'en').t('error.fault')).to.equal(en['error.fault'])
  })
})

describe('a share of a hundred', () => {
  it('never breaks before its sign', () => {
    for (const [code, catalogue] of Object.entries({ en, ...OTHERS }))
      for (const [key, sentence] of Object.entries(catalogue))
        expect(sentence, `${code} ${key}`).not.to.match(/\} %/)
  })
})

describe('a size', () => {
  it('never breaks before its unit', () => {
    for (const [code, catalogue] of Object.entries({ en, ...OTHERS }))
      for (const [key, sentence] of Object.entries(catalogue))
        expect(sentence, `${code} ${key}`).not.to.match(/[\d}] (?:[kMG]B|[KМГ]Б|[kMG]o|ميغابايت)(?!\p{L})/u)
  })
})

describe('the time of the server', () => {
  it('is called in one way in each language, wherever it stands', () => {
    const called = { fr: 'UTC', es: 'UTC', ru: 'UTC', zh: 'UTC', ar: 'بالتوقيت العالمي' }
    const keys = KEYS.filter((key) => en[key].includes('UTC'))
    expect(keys).not.to.deep.equal([])
    for (const [code, name] of Object.entries(called))
      for (const key of keys) expect(OTHERS[code]?.[key], `${code} ${key}`).to.include(name)
  })
})

describe('the Arabic of the pages', () => {
  it('keeps codes, addresses and names of files in an order of their own', () => {
    // Non-Arabic arguments that begin or end with punctuation must be isolated (bidi).
    const apart =
      /(?<![\u2066\u2068])\{(code|codes|column|columns|found|example|list|email|action|digest|folder|filter)\}/
    for (const key of KEYS) {
      if (/^(paper|response)\.|\.(command|readme|file)_/.test(key) || key === 'questionnaire.page_filtered')
        continue
      expect(OTHERS['ar']?.[key], key).not.to.match(apart)
    }
  })
})

describe('the catalogues', () => {
  for (const [code, catalogue] of Object.entries(OTHERS)) {
    it(`say every sentence in ${code} and no other, with the same values`, () => {
      expect(Object.keys(catalogue)).to.have.members(KEYS)
      for (const key of KEYS) {
        const said = catalogue[key] ?? ''
        expect(said.trim(), key).to.equal(said).and.not.equal('')
        expect(partsOf(said).names, key).to.deep.equal(partsOf(en[key]).names)
      }
    })

    it(`have in ${code} every form its plurals need, and no form it never takes`, () => {
      const needed = formsOf(code)
      const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
      for (const key of KEYS) {
        for (const forms of partsOf(catalogue[key] ?? '').plurals) {
          expect(forms, key).to.include.members([...needed, 'other'])
          const named = forms.filter((form) => !form.startsWith('='))
          expect(pluralCategories, key).to.include.members(named)
        }
      }
    })
  }

  it('are the folders of src/locale, one for each language of the interface', () => {
    const folders = readdirSync(LOCALE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name)).to.have.members(INTERFACE_LANGUAGES.map(({ code }) => code))
  })

  it('have the same files with the same keys in the same order, each key in one file', () => {
    const slices = (code: string) =>
      readdirSync(path.join(LOCALE, code))
        .toSorted()
        .map((file): [string, string[]] => {
          const messages = JSON.parse(readFileSync(path.join(LOCALE, code, file), 'utf8')) as object
          return [file, Object.keys(messages)]
        })
    const english = slices('en')
    expect(english.flatMap(([, keys]) => keys)).to.have.lengthOf(KEYS.length)
    for (const code of Object.keys(OTHERS)) expect(slices(code), code).to.deep.equal(english)
  })

  it('have the types of their arguments in src/locale/arguments.ts, as npm run locale writes them', async () => {
    const file = path.join(LOCALE, 'arguments.ts')
    const written = await format(argumentTypes([en, ...Object.values(OTHERS)]), {
      ...(await resolveConfig(file)),
      filepath: file,
    })
    expect(readFileSync(file, 'utf8')).to.equal(written)
  })

  it('are written in the script of their language', () => {
    const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }
    for (const [code, letters] of Object.entries(script)) {
      for (const key of KEYS) {
        if (!/\p{Ll}{3}/u.test(en[key].replaceAll(/\{[a-z_]+\}/g, ''))) continue
        expect(OTHERS[code]?.[key], `${code} ${key}`).to.match(letters)
      }
    }
  })

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
    expect([1, 2].map((n) => minutes('zh', n))).to.deep.equal(['约1分钟', '约2分钟'])
    const questions = (n: number) => languageOf('ru').t('consultation.questions', { n })
    expect([1, 3, 5, 11, 21].map(questions)).to.deep.equal([
      '1 вопрос',
      '3 вопроса',
      '5 вопросов',
      '11 вопросов',
      '21 вопрос',
    ])
  })

  it('falls back to the default language of an authored text, then to what there is', () => {
    const language = languageOf('ar', 'fr')
    expect(language.of({ en: 'River', fr: 'Fleuve', ar: 'نهر' })).to.equal('نهر')
    expect(language.of({ en: 'River', fr: 'Fleuve' })).to.equal('Fleuve')
    expect(language.of({ en: 'River' })).to.equal('River')
  })

  it('speaks its own tongue under a longer tag, and English where the interface has not been translated', () => {
    const said = (code: string) => [languageOf(code).t('page.back'), languageOf(code).dir]
    expect(said('es-419')).to.deep.equal([catalogueOf('es')['page.back'], 'ltr'])
    expect(said('zh-Hant')).to.deep.equal([catalogueOf('zh')['page.back'], 'ltr'])
    expect(said('fa')).to.deep.equal(['Back', 'rtl'])
    expect(languageOf('zh-Hant').code).to.equal('zh-Hant')
    expect(['zh', 'ru', 'es', 'pt'].map((code) => ownName(code).name)).to.deep.equal([
      '中文',
      'Русский',
      'Español',
      'português',
    ])
  })

  it('writes days and times as they are written there', () => {
    const days = (code: string, from: string, to: string) =>
      languageOf(code).days(from, to).replaceAll(/\s/gu, ' ')
    const english = languageOf('en')
    expect(english.days('2016-04-07', '2016-04-08')).to.match(/^7\s?–\s?8 April 2016$/u)
    expect(english.clock('2016-04-07T12:05:00.000Z', 'Asia/Kuala_Lumpur')).to.equal('20:05')
    expect(days('ru', '2016-04-07', '2016-04-08')).to.equal('7–8 апреля 2016 г.')
    expect(days('es', '2016-04-07', '2016-04-08')).to.equal('7–8 de abril de 2016')
    expect(days('zh', '2016-04-07', '2016-04-07')).to.equal('2016年4月7日')
    expect(days('zh', '2016-04-07', '2016-04-08')).to.equal('2016年4月7日至8日')
    expect(days('zh', '2016-04-30', '2016-05-02')).to.equal('2016年4月30日至5月2日')
    expect(days('zh', '2016-12-31', '2017-01-01')).to.equal('2016年12月31日至2017年1月1日')
    expect(languageOf('zh').moment('2016-04-07T12:05:00.000Z', 'UTC')).to.equal('2016年4月7日 12:05')
  })

  it('ends a sentence with one full stop where its date has one', () => {
    const russian = languageOf('ru')
    const day = russian.days('2016-04-07', '2016-04-07')
    expect(russian.t('deletion.console', { day }).replaceAll(/\s/gu, ' ')).to.match(
      /удалены 7 апреля 2016 г\.$/u,
    )
    expect(russian.t('looking.answers_title', { code: 'С 2016 г...', place: '' })).to.include('С 2016 г...')
  })

  it('writes numbers and lists as they are written there', () => {
    const said = (code: string) => {
      const { number, list } = languageOf(code)
      return [number(12345.6, 1), list(['A', 'B', 'C'])]
    }
    expect(said('zh')).to.deep.equal(['12,345.6', 'A、B和C'])
    expect(said('ru')).to.deep.equal(['12\u00a0345,6', 'A, B и C'])
    expect(said('es')).to.deep.equal(['12.345,6', 'A, B y C'])
  })
})
