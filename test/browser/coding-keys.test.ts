import { expect } from 'chai'

import { codesIn } from '../../src/coding/act/coding.ts'
import { codingsBy } from '../../src/coding/act/queries.ts'
import { insertVersion } from '../../src/coding/codebook/queries.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { orderOf } from '../../src/coding/round/queries.ts'
import { randomOf } from '../../src/statistic/random.ts'
import { paths } from '../../src/web/paths.ts'
import { aCode, coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aPerson, PASSWORD } from '../support/world.ts'
import { describeInChromium, type House } from './support/house.ts'
import { go } from './support/journey.ts'

const ANSWERS = 300
const SEED = 2016
/** Names that three letters tell apart: more than there are keys for recent codes. */
const NAMES = 'rain snow cost fear hope land wage duty lamp mist peak road'.split(' ')

/**
 * Seconds of the keystroke-level model: to decide, and to press a key as an average typist who is no secretary (Card,
 * Moran and Newell, The keystroke-level model for user performance time with interactive systems, Communications of the
 * ACM 23, 1980, 396-410).
 */
const [DECIDE, PRESS] = [1.35, 0.28]
/** Seconds to read an answer of 30 words at 238 words a minute (Brysbaert, Journal of Memory and Language 109, 2019). */
const READ = (30 / 238) * 60

async function aRound(house: House) {
  const wrote = Array.from({ length: ANSWERS }, (_, place) => ({ words: `What we said, number ${place}` }))
  const world = await coded(house, [wrote])
  const anna = await aPerson(house.stores.db, ['coder'])
  const of = { consultation_id: world.consultation.id, variable: 'q11', number: 2 }
  const codebook = { codes: NAMES.map((name) => aCode(name)) }
  await house.stores.db
    .transaction()
    .execute(
      async (trx) =>
        await insertVersion(
          trx,
          of,
          { codebook, change: {}, reason: 'More' },
          { by: world.researcher.id, now: NOON },
        ),
    )
  const { id } = await beginRound(
    house.stores.db,
    world.consultation,
    {
      variable: 'q11',
      codebook_number: 2,
      kind: 'blind',
      twice: 0,
      readers: [{ person_id: anna.id, languages: ['en'] }],
      units: world.units,
    },
    { by: world.researcher.id, now: NOON },
  )
  return { anna, id, order: await orderOf(house.stores.db, id, anna.id) }
}

/** Presses keys on the queue, and counts them. */
function handsOn({ page }: Tab) {
  let keys = 0
  const press = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
    keys += all.length
    return all.length
  }
  const carried = async (name: string) =>
    await page.locator('tr.here .chips', { hasText: name }).first().waitFor({ timeout: 20_000 })
  return {
    keys: () => keys,
    /** Gives a code by its key where it is among the recent ones, else by the finder; returns the keys pressed. */
    give: async (name: string) => {
      const button = page.locator(`#beside [data-code="${aCode(name).guid}"][data-slot]`)
      const slot = (await button.count()) > 0 ? await button.first().getAttribute('data-slot') : null
      const pressed =
        slot === null ? await press('f', ...name.slice(0, 3).split(''), 'Enter') : await press(slot)
      await carried(name)
      return { pressed, isRecent: slot !== null }
    },
    /** Goes to the next answer. */
    next: async () => {
      const unit = await page.locator('tr.here').getAttribute('data-unit')
      await press('j')
      await page.waitForFunction(
        (was) => document.querySelector('tr.here')?.getAttribute('data-unit') !== was,
        unit,
      )
    },
  }
}

describeInChromium(`${ANSWERS} answers in a queue`, (scene) => {
  it('are coded without a page being loaded: one key for a recent code, five otherwise, and fast by the model', async function () {
    this.timeout(240_000)
    const { house, browser } = scene()
    const { anna, id, order } = await aRound(house)
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 1000 } })
    const { page } = tab
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', anna.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + codingPaths.round(id))
    let loads = 0
    page.on('load', () => (loads += 1))
    const hands = handsOn(tab)
    const random = randomOf(SEED)
    const given: string[] = []
    for (let answer = 0; answer < ANSWERS; answer += 1) {
      if (answer > 0) await hands.next()
      // The square of a random number: a few codes are given often, the others now and then.
      const name = NAMES[Math.floor((random.below(1000) / 1000) ** 2 * NAMES.length)] ?? ''
      const { pressed, isRecent } = await hands.give(name)
      expect(pressed).to.be.at.most(isRecent ? 1 : 5)
      given.push(name)
    }
    expect(loads, 'pages loaded').to.equal(0)
    expect(tab.complaints).to.deep.equal([])
    const codings = await codingsBy(house.stores.db, { round_id: id, person_id: anna.id })
    const stored = order.map((unit) => [...codesIn(codings.get(unit) ?? [])])
    expect(stored).to.deep.equal(given.map((name) => [aCode(name).guid]))
    const perAnswer = READ + DECIDE + (hands.keys() / ANSWERS) * PRESS
    console.log(
      `      ${(hands.keys() / ANSWERS).toFixed(2)} keys an answer: ${Math.round(3600 / perAnswer)} answers an hour by the model`,
    )
    expect(3600 / perAnswer).to.be.at.least(260)
    await tab.close()
  })
})
