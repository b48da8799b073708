import { expect } from 'chai'

import { catalogueOf } from '../../src/locale/catalogue.ts'
import { INTERFACE_LANGUAGES } from '../../src/web/language.ts'
import { browser, installation, type Installation } from '../support/app.ts'

const en = catalogueOf('en')
const es = catalogueOf('es')
const fr = catalogueOf('fr')
const ru = catalogueOf('ru')
const zh = catalogueOf('zh')

const CASES = [
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', zh],
  ['zh-Hant-TW', 'zh', zh],
  ['zh-HK,en;q=0.5', 'zh', zh],
  ['ru', 'ru', ru],
  ['ru-KZ,kk;q=0.9', 'ru', ru],
  ['es-419,es;q=0.9', 'es', es],
  ['pt-BR,es;q=0.4,fr;q=0.3', 'es', es],
  ['en-GB,es;q=0.9', 'en', en],
  ['fr-CA', 'fr', fr],
  ['sw', 'en', en],
  ['*', 'en', en],
] as const

describe('the language of a page that belongs to no session', () => {
  let there: Installation
  before(async () => {
    there = await installation()
  })
  after(async () => {
    await there.remove()
  })

  for (const [preferred, lang, said] of CASES) {
    it(`is ${lang} where the browser prefers ${preferred}`, async () => {
      const { text } = await browser(there.app).get('/').set('Accept-Language', preferred).expect(200)
      expect(text).to.include(`<html lang="${lang}" dir="ltr">`).and.include(said['response.join_code'])
    })
  }

  it('is English where the browser says nothing', async () => {
    expect((await browser(there.app).get('/')).text).to.include('<html lang="en"')
  })

  for (const { code, dir } of INTERFACE_LANGUAGES) {
    it(`is ${code} once asked for, with the others to switch to by their own names`, async () => {
      const phone = browser(there.app)
      const switched = await phone.post('/', { lang: code, code: '7K4M' }).expect(200)
      const { text } = await phone.get(`/?lang=${code}`).set('Accept-Language', 'fr').expect(200)
      for (const page of [switched.text, text]) {
        expect(page).to.include(`<html lang="${code}" dir="${dir}">`)
        for (const other of INTERFACE_LANGUAGES) {
          const where = other.code === code ? 'aria-current="true"' : `value="${other.code}"`
          expect(page).to.match(new RegExp(`<(span|button)[^>]*${where}[^>]*>${other.name}</`))
        }
      }
      expect(switched.text).to.include('value="7K4M"')
    })
  }
})
