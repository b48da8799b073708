import { expect } from 'chai'

import { codeUnits } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { roundGivenTo } from '../../src/coding/round/queries.ts'
import { adjudicatedIn } from '../../src/coding/settle/queries.ts'
import { CODES, coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn } from '../support/chromium.ts'
import { aPerson } from '../support/world.ts'
import { focusOn, press, signedInByKeys } from './support/by-keys.ts'
import { describeInChromium } from './support/house.ts'

const [RAIN, SNOW] = CODES.map(({ guid }) => onWhole(guid))

describeInChromium('a round by keyboard alone', (scene) => {
  for (const locale of ['en', 'ar'] as const)
    it(`is begun, coded, finished, read and settled, in ${locale}`, async () => {
      const { house, browser } = scene()
      const { db } = house.stores
      const world = await coded(house, [[{ words: 'Only snow' }]])
      const { id } = world.consultation
      const anna = await aPerson(db, ['coder'], `Anna ${locale}`)
      const basil = await aPerson(db, ['coder'], `Basil ${locale}`)
      const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 900 }, locale })
      const { page } = tab
      await signedInByKeys(tab, house.url, world.researcher.email)

      await page.goto(house.url + codingPaths.begin(id, 'q11'))
      await focusOn(tab, '[name=kind]')
      if (!(await page.isChecked('[name=kind][value=blind]'))) await page.keyboard.press('ArrowDown')
      for (const person of [anna, basil]) {
        await focusOn(tab, `[name=coder][value="${person.id}"]`)
        await page.keyboard.press('Space')
        await focusOn(tab, `[name=reads_${person.id}][value=en]`)
        if (!(await page.isChecked(':focus'))) await page.keyboard.press('Space')
      }
      await focusOn(tab, '[name=twice]')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('100')
      await focusOn(tab, 'main form button.btn')
      await press(tab, 'Enter')
      expect(new URL(page.url()).pathname).to.equal(codingPaths.agreement(id, { variable: 'q11', number: 1 }))

      const begun = await db
        .selectFrom('coding_round')
        .selectAll()
        .where('consultation_id', '=', id)
        .executeTakeFirstOrThrow()
      expect(begun.kind).to.equal('blind')
      const round = await roundGivenTo(db, basil.id, begun.id)
      const [unit = ''] = world.units.map((one) => one.id)
      const change = { unit, add: [RAIN ?? onWhole('')], remove: [] }
      await codeUnits(db, round, [change], { person_id: basil.id, now: NOON })

      const desk = await tabIn(browser, house.url, { viewport: { width: 1280, height: 900 }, locale })
      await signedInByKeys(desk, house.url, anna.email)
      await desk.page.goto(house.url + codingPaths.round(begun.id))
      await desk.page.keyboard.press('f')
      await desk.page.keyboard.type('sno')
      await desk.page.keyboard.press('Enter')
      await desk.page.locator('.chips', { hasText: 'snow' }).waitFor()
      await desk.close()

      await page.reload()
      await focusOn(tab, `form[action="${codingPaths.ending(id, round)}"] button`)
      await press(tab, 'Enter')
      expect(await page.locator('table.agr').count(), 'how far they agree').to.equal(1)
      await focusOn(tab, `main a[href^="${codingPaths.differences(id, round)}"]`)
      await press(tab, 'Enter')
      await focusOn(tab, '[name=as]')
      for (let steps = 0; !(await page.isChecked('[name=as][value=coder_A]')) && steps < 9; steps += 1)
        await page.keyboard.press(steps === 0 ? 'Space' : 'ArrowDown')
      await focusOn(tab, '[name=settled_by]')
      await page.keyboard.press('Space')
      await focusOn(tab, '[name=reason]')
      await page.keyboard.type('Snow is meant')
      await focusOn(tab, 'main form .acts button.btn')
      await press(tab, 'Enter')
      expect((await adjudicatedIn(db, begun.id)).get(unit)).to.deep.equal([SNOW])
      expect(tab.complaints).to.deep.equal([])
      await tab.close()
    })
})
