import { expect } from 'chai'

import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import {
  button,
  fieldNamed,
  focused,
  go,
  goOn,
  move,
  orderOf,
  passTo,
  pathOf,
  started,
  tick,
} from './support/journey.ts'
import { anExampleRoom, sentIn, type Room } from './support/room.ts'

const { t } = languageOf('en')

describeInChromium('answering', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    room = await anExampleRoom(scene().house)
  })

  for (const scripted of [true, false]) {
    describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
      beforeEach(async () => {
        tab = await tabIn(scene().browser, scene().house.url, { javaScriptEnabled: scripted })
        await started(tab, scene().house.url, room.session.join_code)
      })
      afterEach(async () => {
        expect(tab.complaints).to.deep.equal([])
        await tab.close()
      })

      it('takes back a choice with “Clear my answer”, and keeps the others', async () => {
        await tick(tab, 'q1', '3')
        await tick(tab, 'q3', '4')
        await fieldNamed(tab, 'q4').fill('Nothing new')
        await go(tab, button(tab, 'clear:q1'))
        expect(tab.page.url()).to.match(/#q-q1$/)
        expect(await checked(tab, 'q1')).to.deep.equal([])
        expect(await checked(tab, 'q3')).to.deep.equal(['4'])
        expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('Nothing new')
      })

      it('shows words line by line where they are checked before they are sent', async () => {
        await fieldNamed(tab, 'q4').fill('One line\nand another')
        await passTo(tab, 4)
        await go(tab, button(tab, 'next'))
        expect(await tab.page.locator('.sum bdi', { hasText: 'One line' }).innerText()).to.equal(
          'One line\nand another',
        )
      })

      it('changes the language in the middle and keeps what was typed, even what cannot be read', async () => {
        await passTo(tab, 3)
        await tick(tab, 'q12', '1')
        if (!scripted) await go(tab, button(tab, 'next'))
        await fieldNamed(tab, 'q13').fill('Half a sen')
        await fieldNamed(tab, 'q14').fill('about a dozen')
        await speak(tab, 'ar')
        expect(await fieldNamed(tab, 'q14').inputValue()).to.equal('about a dozen')
        expect(await fieldNamed(tab, 'q13').inputValue()).to.equal('Half a sen')
        expect(await checked(tab, 'q12')).to.deep.equal(['1'])
        await go(tab, button(tab, 'next'))
        expect(await tab.page.title()).to.match(/^خطأ/)
        expect(await fieldNamed(tab, 'q14').inputValue()).to.equal('about a dozen')
        await speak(tab, 'en')
        expect(await fieldNamed(tab, 'q14').inputValue()).to.equal('about a dozen')
      })

      it('goes back and forth without losing an answer', async () => {
        await tick(tab, 'q1', '4')
        await go(tab, button(tab, 'next'))
        await fieldNamed(tab, 'q11').fill('One contact point')
        await go(tab, button(tab, 'back'))
        expect(await checked(tab, 'q1')).to.deep.equal(['4'])
        await go(tab, button(tab, 'next'))
        expect(await fieldNamed(tab, 'q11').inputValue()).to.equal('One contact point')
        await go(tab, async () => await tab.page.goBack())
        expect(await checked(tab, 'q1')).to.deep.equal(['4'])
      })

      it('asks a question that hangs on another once that is answered, and not before', async () => {
        await passTo(tab, 3)
        const isAsked = async () => await fieldNamed(tab, 'q13').isVisible()
        expect(await isAsked()).to.equal(false)
        await tick(tab, 'q12', '1')
        if (!scripted) expect(await goOn(tab)).to.equal('q13')
        expect(await isAsked()).to.equal(true)
        await tick(tab, 'q12', '4')
        if (scripted) expect(await isAsked()).to.equal(false)
        expect(await goOn(tab)).to.equal(undefined)
        await go(tab, button(tab, 'back'))
        expect(await isAsked()).to.equal(false)
      })

      it('passes a section over, and forgets what was filled in there', async () => {
        await tick(tab, 'q1', '4')
        await go(tab, button(tab, 'skip'))
        expect(await heading(tab)).to.equal('How industry responds')
        await go(tab, button(tab, 'back'))
        expect(await checked(tab, 'q1')).to.deep.equal([])
      })

      it('comes back to the check page from “Change”, which shows the new answer', async () => {
        await passTo(tab, 4)
        await go(tab, button(tab, 'next'))
        const row = tab.page.locator('.sum > div', { hasText: 'How many people work in your organisation?' })
        expect(await row.textContent()).to.include('Not answered')
        await go(tab, row.locator('.ch a'))
        expect(tab.page.url()).to.match(/#q-q1$/)
        await tick(tab, 'q1', '2')
        await go(tab, button(tab, 'next'))
        expect(pathOf(tab)).to.equal(paths.check(room.session.join_code))
        expect(await row.textContent()).to.include('50 to 249 people')
      })

      it('changes the language of the check page and sends nothing', async () => {
        const before = (await sentIn(scene().house, room)).length
        await passTo(tab, 4)
        await go(tab, button(tab, 'next'))
        await speak(tab, 'fr')
        expect(pathOf(tab)).to.equal(paths.check(room.session.join_code))
        expect(await sentIn(scene().house, room)).to.have.length(before)
        await go(tab, button(tab, 'send'))
        expect(await heading(tab)).to.equal('Vos réponses ont été envoyées')
      })

      it('moves a ranked item as often as its buttons are pressed', async () => {
        await passTo(tab, 2)
        expect(await orderOf(tab, 'q9')).to.deep.equal([])
        await go(tab, button(tab, 'rank:q9'))
        for (const value of ['down:q9:1', 'down:q9:1', 'up:q9:5', 'up:q9:1', 'up:q9:2'])
          await move(tab, value)
        expect(await orderOf(tab, 'q9')).to.deep.equal(['2', '1', '3', '5', '4'])
        await go(tab, button(tab, 'next'))
        await go(tab, button(tab, 'back'))
        expect(await orderOf(tab, 'q9')).to.deep.equal(['2', '1', '3', '5', '4'])
      })

      it('stores nothing for what was left untouched: no order, no number, no option', async () => {
        const before = (await sentIn(scene().house, room)).length
        await passTo(tab, 4)
        await go(tab, button(tab, 'next'))
        await go(tab, button(tab, 'send'))
        const sent = await sentIn(scene().house, room)
        expect(sent).to.have.length(before + 1)
        expect(sent).to.deep.include({ _group: 'tech', _language: 'en' })
      })
    })
  }

  describe('with JavaScript only', () => {
    beforeEach(async () => {
      tab = await tabIn(scene().browser, scene().house.url)
      await started(tab, scene().house.url, room.session.join_code)
      await passTo(tab, 2)
    })
    afterEach(async () => await tab.close())

    it('unticks the others when an option stands alone, and says so', async () => {
      await tick(tab, 'q6', '1')
      await tick(tab, 'q6', '3')
      await tick(tab, 'q6', '6')
      expect(await checked(tab, 'q6')).to.deep.equal(['6'])
      await saying(tab, `Publishes reports on requests received – ${t('kinds.deselected')}`)
      await tick(tab, 'q6', '2')
      expect(await checked(tab, 'q6')).to.deep.equal(['2'])
      await saying(tab, `None of these – ${t('kinds.deselected')}`)
    })

    it('keeps the focus on a button that moved its item, and says the new place', async () => {
      await go(tab, button(tab, 'rank:q9'))
      await button(tab, 'up:q9:4').focus()
      await tab.page.keyboard.press('Enter')
      expect(await focused(tab)).to.equal('f-q9_4_rank')
      await saying(tab, t('kinds.rank_moved', { item: 'Remedy for users', n: 3 }))
    })

    it('counts characters and points while somebody types', async () => {
      await fieldNamed(tab, 'q11').fill('x'.repeat(501))
      expect(await tab.page.textContent('#c-q11')).to.equal(t('kinds.characters_over', { n: 1 }))
      await fieldNamed(tab, 'q10_1_pts').fill('٣٠')
      expect(await tab.page.textContent('#t-q10')).to.equal('70')
    })
  })

  it('says without JavaScript what to do when an option that stands alone is not alone', async () => {
    tab = await tabIn(scene().browser, scene().house.url, { javaScriptEnabled: false })
    await started(tab, scene().house.url, room.session.join_code)
    await passTo(tab, 2)
    await tick(tab, 'q6', '1')
    await tick(tab, 'q6', '6')
    await go(tab, button(tab, 'next'))
    const [said = '', ...others] = await tab.page.locator('.errors a').allTextContents()
    expect(said)
      .to.match(/^6\. /)
      .and.include(t('kinds.exclusive', { option: 'None of these' }))
    expect(others).to.deep.equal([])
    expect(await checked(tab, 'q6')).to.deep.equal(['1', '6'])
    await tab.close()
  })
})

/** Values of the checked options of a field. */
const checked = async ({ page }: Tab, field: string): Promise<string[]> =>
  await page
    .locator(`[name="${field}"]:checked`)
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''))

const heading = async ({ page }: Tab) => await page.textContent('h1')

/** Changes the page's language in its header. */
async function speak(tab: Tab, lang: string): Promise<void> {
  await tab.page.locator('details.langs summary').click()
  await go(tab, tab.page.locator(`button[name=lang][value=${lang}]`))
  expect(await tab.page.getAttribute('html', 'lang')).to.equal(lang)
}

/** Waits until the live region announces this. */
const saying = async ({ page }: Tab, words: string) =>
  await page.locator('[role=status]', { hasText: words }).waitFor({ state: 'attached', timeout: 3000 })
