import { expect } from 'chai'

import { onWhole } from '../../src/coding/act/coding.ts'
import { codingsBy } from '../../src/coding/act/queries.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { orderOf } from '../../src/coding/round/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { CODES, coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aPerson, PASSWORD } from '../support/world.ts'
import { describeInChromium, type House } from './support/house.ts'
import { go } from './support/journey.ts'

const WORDS = [
  'Small services with two engineers cannot read what is posted there, and nobody tells them what to look for.',
  'المحتوى بلغتنا يبقى منشورًا أسابيع لأن لا أحد في الشركة يقرؤه.',
  'On surveille trois grandes plateformes. Pendant ce temps, tout se passe ailleurs.',
  'Fake audio 🙂 and video of officials.',
  'I am unsure.',
  'Les collectes de fonds dont personne ne vérifie la destination.',
]
const LANGUAGES = ['en', 'ar', 'fr', 'en', 'en', 'fr']

async function aDesk(house: House, kind: 'open' | 'blind', helps = false, written = WORDS) {
  const wrote = [...written, ...(helps ? ['i am unsure!'] : [])].map((words, at) => ({
    words,
    language: LANGUAGES[at] ?? 'en',
  }))
  const world = await coded(house, [wrote])
  const anna = await aPerson(house.stores.db, ['coder'], 'Anna Kim')
  const { id } = await beginRound(
    house.stores.db,
    world.consultation,
    {
      variable: 'q11',
      codebook_number: 1,
      kind,
      twice: 0,
      help: helps,
      readers: [{ person_id: anna.id, languages: ['en', 'fr', 'ar'] }],
      units: world.units,
    },
    { by: world.researcher.id, now: NOON },
  )
  const order = await orderOf(house.stores.db, id, anna.id)
  const given = async (place: number) =>
    (await codingsBy(house.stores.db, { round_id: id, person_id: anna.id })).get(order[place] ?? '')
  return { anna, id, order, given }
}

async function signedIn(tab: Tab, house: House, email: string) {
  await tab.page.goto(house.url + paths.signIn())
  await tab.page.fill('[name=email]', email)
  await tab.page.fill('[name=password]', PASSWORD)
  await go(tab, tab.page.locator('main form button.btn'))
}

const [RAIN, SNOW] = CODES.map(({ guid }) => onWhole(guid))

describeInChromium('the queue of a coder', (scene) => {
  it('is coded by keys without a page being loaded: finding, recent codes, none, many at once, undo', async () => {
    const { house, browser } = scene()
    const { anna, id, given } = await aDesk(house, 'open')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    expect(new URL(page.url()).pathname, 'who only codes begins here').to.equal(paths.coding())
    await page.goto(house.url + codingPaths.round(id))
    let loads = 0
    page.on('load', () => (loads += 1))
    const echo = async (act: () => Promise<void>) => {
      const progress = page.locator('#progress')
      const before = await page.locator('#undo').innerHTML()
      await act()
      await page.waitForFunction((was) => document.querySelector('#undo')?.innerHTML !== was, before)
      return await progress.textContent()
    }
    await echo(async () => {
      await page.keyboard.press('f')
      await page.keyboard.type('rai')
      await page.keyboard.press('Enter')
    })
    expect(await given(0)).to.deep.equal([RAIN])
    await page.keyboard.press('j')
    await echo(async () => await page.keyboard.press('1'))
    expect(await given(1)).to.deep.equal([RAIN])
    await echo(async () => await page.keyboard.press('1'))
    expect(await given(1), 'a second press takes it away').to.equal(undefined)
    await page.keyboard.press('j')
    expect(await echo(async () => await page.keyboard.press('x'))).to.include('2 of 6 answers coded')
    for (let answer = 0; answer < 2; answer += 1) {
      await page.keyboard.press('j')
      await page.keyboard.press('Space')
    }
    await echo(async () => {
      await page.keyboard.press('f')
      await page.keyboard.type('snow')
      await page.keyboard.press('Enter')
    })
    expect([await given(3), await given(4)]).to.deep.equal([[SNOW], [SNOW]])
    await echo(async () => await page.keyboard.press('u'))
    expect([await given(3), await given(4)]).to.deep.equal([undefined, undefined])
    expect(loads).to.equal(0)
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('takes a new code by the key N and gives it, keeps the words of one that is refused', async () => {
    const { house, browser } = scene()
    const { anna, id, given } = await aDesk(house, 'open')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id))
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.keyboard.press('n')
    await page.keyboard.type('Snow')
    await page.keyboard.press('Enter')
    await page.locator('#waiting', { hasText: 'Another code here is called' }).waitFor()
    expect(await page.inputValue('#nc')).to.equal('Snow')
    await page.fill('#nc', 'Nobody looks')
    await page.keyboard.press('Enter')
    await page.locator('tr.here .chips', { hasText: 'Nobody looks' }).waitFor()
    expect(await page.locator('tr.under').count()).to.equal(0)
    expect(await given(0)).to.have.length(1)
    await page.keyboard.press('j')
    await page.keyboard.press('f')
    await page.keyboard.type('nobody')
    await page.keyboard.press('Enter')
    await page.locator('tr.here .chips', { hasText: 'Nobody looks' }).waitFor()
    expect(await given(1), 'the new code can be found').to.deep.equal(await given(0))
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    expect(await page.locator('tr.under').count()).to.equal(0)
    expect(loads).to.equal(0)
    expect(tab.complaints.filter((one) => !one.includes('422'))).to.deep.equal([])
    await tab.close()
  })

  it('keeps an act while the network is gone, says so, and sends it once when it is back', async () => {
    const { house, browser } = scene()
    const { anna, id, given } = await aDesk(house, 'blind')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id))
    await page.context().setOffline(true)
    await page.keyboard.press('f')
    await page.keyboard.type('rain')
    await page.keyboard.press('Enter')
    await page.locator('#waiting', { hasText: 'Not saved yet' }).waitFor()
    expect(await given(0)).to.equal(undefined)
    await page.context().setOffline(false)
    await page.locator('#undo button').waitFor()
    expect(await given(0)).to.deep.equal([RAIN])
    expect(await page.locator('#waiting').isVisible()).to.equal(false)
    await tab.close()
  })

  it('selects words by keys in the direction they are read, and codes them', async () => {
    const { house, browser } = scene()
    const { anna, id, order, given } = await aDesk(house, 'open')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    for (const [begins, keys, [start, end], words] of [
      ['Fake audio', ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Shift+ArrowRight'], [5, 12], 'audio 🙂'],
      [
        'المحتوى',
        ['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
        [8, 19],
        'بلغتنا يبقى',
      ],
    ] as const) {
      await page.goto(house.url + codingPaths.round(id))
      const place = await placeOf(house, order, begins)
      for (let row = 0; row < place; row += 1) await page.keyboard.press('j')
      await page.keyboard.press('s')
      for (const key of keys) await page.keyboard.press(key)
      expect(await page.evaluate(() => getSelection()?.toString())).to.equal(words)
      await page.keyboard.press('f')
      await page.keyboard.type('snow')
      await page.keyboard.press('Enter')
      await page.locator('tr.here .words .b2').waitFor()
      expect(await given(place)).to.deep.equal([{ code: SNOW?.code, start, end }])
    }
    await tab.close()
  })

  it('keeps the cursor on the answer, what is asked in view, and goes on to the next page', async () => {
    const { house, browser } = scene()
    const many = Array.from({ length: 22 }, (_, at) => `Answer ${at} of many`)
    const { anna, id, given } = await aDesk(house, 'open', false, many)
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 700 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id))
    for (let row = 0; row < 9; row += 1) await page.keyboard.press('j')
    await page.keyboard.press('f')
    const isInView = async (selector: string) =>
      await page.locator(selector).evaluate((found) => {
        const { top, bottom } = found.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    for (const shown of ['tr.here .words', '#fc', '#hits', '#beside h2'])
      expect(await isInView(`${shown} >> nth=0`), shown).to.equal(true)
    await page.keyboard.press('Escape')
    const cursor = async () => await page.evaluate(() => document.activeElement?.classList.contains('here'))
    expect(await cursor(), 'after the finder').to.equal(true)
    await page.keyboard.press('Space')
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    expect(await page.textContent('#selected')).to.match(/^Selected: 2\./)
    expect(await isInView('#selected')).to.equal(true)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('#selected')).to.equal(false)
    await page.keyboard.press('x')
    await page.locator('tr.here .todo', { hasText: 'No code fits' }).waitFor()
    expect([await given(9), (await given(10))?.length]).to.deep.equal([undefined, 1])
    expect(await cursor(), 'after an act').to.equal(true)
    for (let row = 0; row < 10; row += 1) await page.keyboard.press('j')
    await page.waitForURL(/page=2/)
    expect(await page.locator('tr[data-unit]').count()).to.equal(2)
    await page.keyboard.press('k')
    await page.waitForURL((url) => !url.search.includes('page=2'))
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('has the same keys on the page of one answer', async () => {
    const { house, browser } = scene()
    const { anna, id, order, given } = await aDesk(house, 'blind')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    const at = (place: number) => codingPaths.answer(id, order[place] ?? '')
    /** Presses keys that load another page, until its scripts listen, too. */
    const loading = async (...keys: readonly string[]) => {
      const loaded = page.waitForEvent('load')
      for (const key of keys) await page.keyboard.press(key)
      await loaded
    }
    await page.goto(house.url + at(0))
    const chips = page.locator('.cd')
    await page.keyboard.press('f')
    await page.keyboard.type('rai')
    await loading('Enter')
    await chips.filter({ hasText: 'rain' }).waitFor()
    await loading('1')
    await chips.filter({ hasText: 'To do' }).waitFor()
    await loading('j')
    expect(new URL(page.url()).pathname).to.equal(at(1))
    await page.keyboard.press('s')
    await loading('1')
    await chips.locator('small').waitFor()
    const [stretch] = (await given(1)) ?? []
    expect([stretch?.code, stretch?.start]).to.deep.equal([RAIN?.code, 0])
    await loading('u')
    await chips.filter({ hasText: 'To do' }).waitFor()
    await loading('x')
    await chips.filter({ hasText: 'No code fits' }).waitFor()
    expect(new URL(page.url()).pathname).to.equal(at(1))
    await page.keyboard.press('c')
    await page.keyboard.type('j')
    expect(await page.inputValue('#memo')).to.equal('j')
    await page.keyboard.press('Escape')
    await loading('k')
    expect(new URL(page.url()).pathname).to.equal(at(0))
    const [word = ''] = (await page.textContent('#answer .words'))?.split(' ') ?? []
    await page.fill('#words', word)
    await page.press('#words', 'Enter')
    await page.reload()
    expect(await given(0), 'Enter gives no code by itself').to.equal(undefined)
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('codes a selected stretch, emoji counted as one', async () => {
    const { house, browser } = scene()
    const { anna, id, order, given } = await aDesk(house, 'open')
    const place = await placeOf(house, order, 'Fake audio')
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id))
    for (let row = 0; row < place; row += 1) await page.keyboard.press('j')
    await page.evaluate((row) => {
      const words = document.querySelectorAll('tr[data-unit] .words')[row]?.firstChild
      const text = words?.textContent ?? ''
      const range = document.createRange()
      if (!words) return
      range.setStart(words, text.indexOf('and video'))
      range.setEnd(words, text.indexOf(' of officials'))
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    }, place)
    await page.keyboard.press('f')
    await page.keyboard.type('snow')
    await page.keyboard.press('Enter')
    await page.locator('#undo button').waitFor()
    expect(await given(place)).to.deep.equal([{ code: SNOW?.code, start: 13, end: 22 }])
    expect(await page.locator('tr.here .words .b2').textContent()).to.equal('and video')
    await tab.close()
  })

  it('codes a group of near-duplicates with the next code after D, and lets it go with D again', async () => {
    const { house, browser } = scene()
    const { anna, id, order, given } = await aDesk(house, 'open', true)
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id, { order: 'duplicates' }))
    const rows = page.locator('tr[data-together]')
    expect(await rows.count()).to.equal(2)
    await rows.first().click()
    await page.keyboard.press('d')
    expect(await page.locator('tbody input:checked').count()).to.equal(2)
    expect(await page.locator('#waiting').textContent()).to.include('both near-duplicates')
    await page.keyboard.press('d')
    expect(await page.locator('tbody input:checked').count()).to.equal(0)
    await page.keyboard.press('d')
    await page.keyboard.press('f')
    await page.keyboard.type('sno')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('tr[data-together] .chips').length === 2)
    expect(await page.locator('tbody input:checked').count()).to.equal(0)
    const all = await Promise.all(order.map(async (_, place) => await given(place)))
    expect(all.filter((one) => one !== undefined)).to.deep.equal([[SNOW], [SNOW]])
    const used = await house.stores.db.selectFrom('help_use').select(['kind', 'uses']).execute()
    expect(used).to.deep.equal([{ kind: 'duplicates', uses: 1 }])
    await tab.close()
  })

  it('gives the group of D a new code, too, and leaves out an answer that is unticked', async () => {
    const { house, browser } = scene()
    const { anna, id, order, given } = await aDesk(house, 'open', true)
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await signedIn(tab, house, anna.email)
    await page.goto(house.url + codingPaths.round(id, { order: 'duplicates' }))
    const group = await page
      .locator('tr[data-together]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-unit') ?? ''))
    const carried = async () =>
      await Promise.all(group.map(async (unit) => (await given(order.indexOf(unit)))?.length ?? 0))
    await page.locator('tr[data-together]').first().click()
    await page.keyboard.press('d')
    await page.keyboard.press('n')
    await page.keyboard.type('Not sure')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('tr[data-together] .chips').length === 2)
    expect(await carried()).to.deep.equal([1, 1])
    expect(await page.locator('tbody input:checked').count(), 'the group is let go').to.equal(0)
    await page.keyboard.press('d')
    await page.keyboard.press('Space')
    const before = await page.locator('#undo').innerHTML()
    await page.keyboard.press('f')
    await page.keyboard.type('rai')
    await page.keyboard.press('Enter')
    await page.waitForFunction((was) => document.querySelector('#undo')?.innerHTML !== was, before)
    expect(await carried()).to.deep.equal([1, 2])
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })
})

/** Finds the row of an answer in the coder's order. */
async function placeOf(house: House, order: readonly string[], begins: string): Promise<number> {
  const rows = await house.stores.db
    .selectFrom('text_unit')
    .innerJoin('sealed_response', (join) =>
      join
        .onRef('sealed_response.session_id', '=', 'text_unit.session_id')
        .onRef('sealed_response.k', '=', 'text_unit.k'),
    )
    .select(['unit_id', 'answers'])
    .execute()
  const places = rows
    .filter(({ answers }) => answers.includes(begins))
    .map(({ unit_id }) => order.indexOf(Buffer.from(unit_id).toString('hex')))
  return Math.max(...places)
}
