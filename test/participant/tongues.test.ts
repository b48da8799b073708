import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Browser, type Installation } from '../support/app.ts'
import { everyKind } from '../support/every-kind.ts'
import { aWorld } from '../support/world.ts'

/** `everyKind` untranslated. */
const untranslated = JSON.parse(JSON.stringify(everyKind), (_key, value: unknown) =>
  typeof value === 'object' && value !== null && 'en' in value ? { en: value.en } : value,
) as Questionnaire

/** Returns Latin words of a page outside elements with a `lang` attribute. */
function strays(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const own = main
    .replaceAll(/<bdi>[^<]*<\/bdi>|<textarea[^]*?<\/textarea>/g, '')
    .replaceAll(/<(span|div) lang="en" dir="ltr">[^]*?<\/\1>/g, '')
  return own.replaceAll(/<[^>]*>/g, ' ').match(/[A-Za-z]{2,}/g) ?? []
}

describe('what is not translated, on an Arabic page', () => {
  let there: Installation
  let code: string
  let phone: Browser
  beforeEach(async () => {
    there = await installation()
    code = (await aWorld(there, { form: untranslated })).session.join_code
    phone = browser(there.app)
    await phone.post(`${paths.start(code)}?lang=ar`, { do: 'start', group: 'farm', consent: 'yes' })
  })
  afterEach(async () => await there.remove())

  const ar = (address: string) => `${address}?lang=ar`

  it('says which language it is in, on every page of a phone', async () => {
    for (const address of [paths.start(code), paths.section(code, 1), paths.section(code, 2)]) {
      const { text } = await phone.get(ar(address)).expect(200)
      expect(text)
        .to.include('<html lang="ar"')
        .and.match(/<(span|div) lang="en" dir="ltr">/)
      expect(strays(text), address).to.deep.equal([])
    }
  })

  it('says so in errors, and where answers are checked', async () => {
    const fields = {
      q2: ['1', '2', '3', '4'],
      q5: '3',
      q4: '7',
      q3_a: '2',
      q7_law_rank: '1',
      q9_law_pts: '7',
    }
    const posted = await phone.post(ar(paths.section(code, 1)), { do: 'next', ...fields }).expect(303)
    const refused = await phone.get(posted.headers['location'] ?? '').expect(200)
    expect(refused.text).to.match(/href="#f-q2">2\. <span lang="en" dir="ltr">Which of these/)
    expect(strays(refused.text)).to.deep.equal([])
    const check = await phone.get(ar(paths.check(code))).expect(200)
    expect(check.text).to.include('3 <span lang="en" dir="ltr">people</span>')
    expect(strays(check.text)).to.deep.equal([])
  })
})
