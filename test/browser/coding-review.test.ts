import { expect } from 'chai'

import { codingPaths } from '../../src/coding/paths.ts'
import { coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { focused, focusOn, press, signedInByKeys } from './support/by-keys.ts'

const WORDS = ['Ask Anna Kim, she knows.', 'More rain.', 'Anna Kim again.']

describeInChromium('the review of answers by keyboard alone', (scene) => {
  for (const locale of ['en', 'ar'] as const)
    it(`says nothing is to replace, replaces words there and elsewhere, and deletes a memo that quotes them, in ${locale}`, async () => {
      const { house, browser } = scene()
      const { db } = house.stores
      const world = await coded(house, [WORDS.map((words) => ({ words }))])
      const { id } = world.consultation
      await db
        .insertInto('memo')
        .values({
          consultation_id: id,
          variable: 'q11',
          subject: 'question',
          subject_id: '',
          round_id: null,
          words: 'Call anna kim back',
          at: NOON.toISOString(),
          person_id: world.researcher.id,
        })
        .execute()
      const tab = await tabIn(browser, house.url, { viewport: { width: 390, height: 844 }, locale })
      await signedInByKeys(tab, house.url, world.researcher.email)
      const unit = (words: string) => world.read.find(({ written }) => written === words)?.id ?? ''
      const card = (words: string) => house.url + codingPaths.reviewing(id, 'q11', unit(words))
      const { page } = tab
      expect(await page.getAttribute('html', 'dir')).to.equal(locale === 'ar' ? 'rtl' : 'ltr')

      await page.goto(card('More rain.'))
      await focused(tab, 'main form button')
      await press(tab, 'Enter')
      await page.goto(card('Ask Anna Kim, she knows.'))
      await focusOn(tab, 'textarea[name=words], input[name=words]:not([type=hidden])')
      await page.keyboard.type('Anna Kim')
      await focusOn(tab, 'form:has([name=words]:not([type=hidden])) button')
      await press(tab, 'Enter')
      await focusOn(tab, 'section[aria-labelledby=same] button')
      await press(tab, 'Enter')
      const states = await db
        .selectFrom('text_review')
        .select('state')
        .where('consultation_id', '=', id)
        .orderBy('state')
        .execute()
      expect(states.map(({ state }) => state)).to.deep.equal(['clean', 'replaced', 'replaced'])

      await page.goto(house.url + codingPaths.review(id, 'q11'))
      expect(await page.locator('section[aria-labelledby=quoted]').textContent()).to.include(
        'Call anna kim back',
      )
      await focusOn(tab, 'section[aria-labelledby=quoted] form button')
      await press(tab, 'Enter')
      expect(await page.locator('section[aria-labelledby=quoted]').count()).to.equal(0)
      expect(
        await db.selectFrom('memo').select('id').where('consultation_id', '=', id).execute(),
      ).to.deep.equal([])
      expect(tab.complaints).to.deep.equal([])
      await tab.close()
    })
})
