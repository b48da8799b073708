import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aVersion } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { begin, button, fieldNamed, go, pathOf, tick } from './support/journey.ts'
import { anExampleRoom, anOpenSession, sentIn, type Room } from './support/room.ts'

const text = (en: string) => ({ en, fr: `${en} (fr)`, ar: `${en} (ar)` })
const option = (code: string, label: string, country = '') => ({
  code,
  label: text(label),
  ...(country && { attributes: { country } }),
})

/** A cascade, a question that depends on another of its page, piped answers, and shuffled options. */
const travelling: Questionnaire = {
  title: text('Travelling'),
  languages: ['en', 'fr', 'ar'],
  default_language: 'en',
  minutes: 3,
  choice_lists: {
    yesno: [option('1', 'Yes'), option('0', 'No')],
    countries: [option('ch', 'Switzerland'), option('my', 'Malaysia')],
    cities: [
      option('gva', 'Geneva', 'ch'),
      option('zrh', 'Zurich', 'ch'),
      option('kul', 'Kuala Lumpur', 'my'),
    ],
    colours: ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => option(code, `Colour ${code}`)),
  },
  sections: [
    {
      code: 's1',
      title: text('Where'),
      questions: [
        { kind: 'single_choice', code: 'country', label: text('Which country?'), list: 'countries' },
        {
          kind: 'single_choice',
          code: 'city',
          label: text('Which city?'),
          list: 'cities',
          choice_filter: 'country = ${country}',
        },
        { kind: 'single_choice', code: 'often', label: text('Often?'), list: 'yesno', default: '0' },
        {
          kind: 'short_text',
          code: 'why',
          label: text('Why so **often** in ${city}?'),
          max_length: 80,
          relevant: '${often} = 1',
        },
        { kind: 'single_choice', code: 'last', label: text('Would you go again?'), list: 'yesno' },
      ],
    },
    {
      code: 's2',
      title: text('In ${city}'),
      questions: [
        {
          kind: 'multiple_choice',
          code: 'colours',
          label: text('Which colours has ${city}?'),
          list: 'colours',
          shuffled: true,
        },
      ],
    },
  ],
}

describeInChromium('a questionnaire with conditions', (scene) => {
  let room: Room
  let tab: Tab
  const section = (number: number) => paths.section(room.session.join_code, number)
  const seen = async (code: string) => await tab.page.locator(`#q-${code}`).isVisible()
  const cities = async () =>
    await tab.page
      .locator('#q-city label.opt:visible input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const numbers = async () => await tab.page.locator('.q:visible .qn').allTextContents()

  before(async () => {
    const example = await anExampleRoom(scene().house)
    await aVersion(scene().house.stores.db, example.workshop.consultation_id, travelling)
    room = await anOpenSession(scene().house, example.workshop, example.person)
  })

  const open = async (javaScriptEnabled: boolean) => {
    tab = await tabIn(scene().browser, scene().house.url, { javaScriptEnabled })
    await begin(tab, scene().house.url, room.session.join_code)
  }
  afterEach(async () => {
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('offers to clear an answer from the moment there is one, without scripts too', async () => {
    await open(false)
    const clear = tab.page.locator('button[value="clear:country"]')
    expect(await clear.isVisible()).to.equal(false)
    await tick(tab, 'country', 'ch')
    expect(await clear.isVisible()).to.equal(true)
    await clear.click()
    expect(await clear.isVisible()).to.equal(false)
  })

  it('shows dependent questions at once with scripts', async () => {
    await open(true)
    expect([await seen('city'), await seen('why')]).to.deep.equal([false, false])
    expect(await numbers()).to.deep.equal(['1', '3', '5'])
    await tick(tab, 'country', 'ch')
    expect(await cities()).to.deep.equal(['gva', 'zrh'])
    expect(await tab.page.evaluate(() => (document.activeElement as HTMLInputElement).name)).to.equal(
      'country',
    )
    await tab.page
      .getByRole('status')
      .filter({ hasText: 'There are more questions' })
      .waitFor({ state: 'attached' })
    await tick(tab, 'city', 'zrh')
    await tick(tab, 'often', '1')
    expect(await tab.page.locator('#q-why label').innerText()).to.include('Why so often in Zurich?')
    expect(await numbers()).to.deep.equal(['1', '2', '3', '4', '5'])
    await tick(tab, 'country', 'my')
    expect(await cities()).to.deep.equal(['kul'])
    expect(await tab.page.locator('#q-why label').innerText()).to.include('in …?')
    await fieldNamed(tab, 'why').focus()
    await tab.page.evaluate(() => {
      const none = document.querySelector<HTMLInputElement>('[name=often][value="0"]')
      if (none) none.checked = true
      none?.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(await seen('why')).to.equal(false)
    expect(await tab.page.evaluate(() => document.activeElement?.closest('main') !== null)).to.equal(true)
    expect(await fieldNamed(tab, 'why').isDisabled()).to.equal(true)
  })

  it('keeps answers to dependent questions over a reload, also while they are not asked', async () => {
    await open(true)
    await tick(tab, 'country', 'ch')
    await tick(tab, 'city', 'zrh')
    await tick(tab, 'often', '1')
    await fieldNamed(tab, 'why').fill('The lake')
    await tick(tab, 'often', '0')
    await tab.page.reload()
    expect([await seen('city'), await seen('why'), await cities()]).to.deep.equal([
      true,
      false,
      ['gva', 'zrh'],
    ])
    expect(await tab.page.locator('[name=city]:checked').getAttribute('value')).to.equal('zrh')
    await tick(tab, 'often', '1')
    expect(await fieldNamed(tab, 'why').inputValue()).to.equal('The lake')
    await tick(tab, 'often', '0')
    await go(tab, button(tab, 'next'))
    await go(tab, button(tab, 'next'))
    expect(await tab.page.textContent('.sum'))
      .to.include('Zurich')
      .and.not.include('The lake')
  })

  it('asks dependent questions page by page when the script fails to load', async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    await tab.page.route(
      '**/conditions.js',
      async (route) => await route.fulfill({ body: '', contentType: 'text/javascript' }),
    )
    await begin(tab, scene().house.url, room.session.join_code)
    await tick(tab, 'country', 'ch')
    await tab.page.evaluate(() => dispatchEvent(new Event('pagehide')))
    await go(tab, button(tab, 'next'))
    expect(tab.page.url()).to.match(/#q-city$/)
    expect(tab.posts.filter((path) => path.endsWith('/draft'))).to.deep.equal([])
    expect(await cities()).to.deep.equal(['gva', 'zrh'])
  })

  it('keeps input when neither the script nor a response arrives', async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    await tab.page.route('**/conditions.js', async (route) => await route.abort())
    await begin(tab, scene().house.url, room.session.join_code)
    await tick(tab, 'country', 'my')
    await tab.page.context().setOffline(true)
    await button(tab, 'next').click()
    await tab.page.locator('.note.warn').waitFor()
    expect(await tab.page.locator('[name=country]:checked').inputValue()).to.equal('my')
    await go(tab, async () => await tab.page.context().setOffline(false))
    expect(tab.page.url()).to.match(/#q-city$/)
    expect(await cities()).to.deep.equal(['kul'])
    expect(tab.complaints.splice(0).filter((line) => !line.includes('net::ERR_'))).to.deep.equal([])
  })

  for (const scripted of [true, false]) {
    it(`stores what was chosen, ${scripted ? 'with' : 'without'} JavaScript`, async () => {
      await open(scripted)
      await tick(tab, 'country', 'ch')
      if (!scripted) await go(tab, button(tab, 'next'))
      await tick(tab, 'city', 'gva')
      await tick(tab, 'often', '1')
      if (!scripted) await go(tab, button(tab, 'next'))
      await fieldNamed(tab, 'why').fill('The lake')
      await go(tab, button(tab, 'next'))
      expect(pathOf(tab)).to.equal(section(2))
      expect(await tab.page.locator('h1').innerText()).to.equal('In Geneva')
      const order = await tab.page
        .locator('#q-colours input')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      expect(order.toSorted()).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f'])
      await tick(tab, 'colours', 'f')
      await tick(tab, 'colours', 'a')
      await go(tab, button(tab, 'back'))
      await tick(tab, 'often', '0')
      await tick(tab, 'country', 'my')
      await go(tab, button(tab, 'next'))
      if (!scripted) expect(tab.page.url()).to.match(/#q-city$/)
      if (!scripted) expect(await cities()).to.deep.equal(['kul'])
      if (!scripted) await go(tab, button(tab, 'next'))
      expect(
        await tab.page
          .locator('#q-colours input')
          .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
      ).to.deep.equal(order)
      await go(tab, button(tab, 'next'))
      await go(tab, button(tab, 'send'))
      const { _group, _language, ...answers } = (await sentIn(scene().house, room)).at(-1) ?? {}
      expect(answers).to.deep.equal({
        country: { choice: 'my' },
        often: { choice: '0' },
        colours: { choices: ['a', 'f'] },
      })
    })
  }
})
