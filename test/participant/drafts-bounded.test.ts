import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Browser, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld, signedInAs } from '../support/world.ts'

/** Two questions that accept longer texts than people write. */
const long: Questionnaire = {
  ...twoSections,
  sections: ['s1', 's2'].map((code) => ({
    code,
    title: { en: code },
    questions: [{ kind: 'long_text', code: `words_${code}`, label: { en: 'Words' }, max_length: 5000 }],
  })),
}
const KILO = 1024
const words = (kilobytes: number) => 'x'.repeat(kilobytes * KILO)

describe('drafts of one session', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let code: string

  const set = async (settings: Readonly<Record<string, string>> = {}) => {
    there = await installation(settings)
    world = await aWorld(there, { form: long })
    code = world.session.join_code
  }
  afterEach(async () => await there.remove())

  const begun = async (): Promise<Browser> => {
    const phone = browser(there.app)
    await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
    return phone
  }
  const save = async (phone: Browser, text: string, section = 1) =>
    await phone.post(`${paths.section(code, section)}?lang=en`, { do: 'back', [`words_s${section}`]: text })
  const kept = async () => {
    const rows = await there.stores.drafts.selectFrom('draft').select('box').execute()
    return rows.reduce((sum, { box }) => sum + box.length, 0)
  }

  it('takes 300 phones behind one address, which save every five seconds for a minute', async () => {
    await set()
    const phones: Browser[] = []
    for (let n = 0; n < 300; n += 1) phones.push(await begun())
    for (const phone of phones.slice(0, 25))
      for (let n = 0; n < 12; n += 1) expect((await save(phone, words(4))).status).to.equal(303)
  })

  it('are 256 KiB each at most; the words of a larger one stay on its page', async () => {
    await set()
    const phone = await begun()
    expect((await save(phone, words(250))).status).to.equal(303)
    const before = await kept()
    const { status, text } = await save(phone, `${words(257)} the end`)
    expect(status).to.equal(413)
    expect(text).to.include('There is a problem').and.include('the end</textarea>')
    expect(await kept()).to.equal(before)
  })

  it('are written at a rate of four megabytes a minute by one phone, and by the next one all the same', async () => {
    await set()
    const phone = await begun()
    const statuses: number[] = []
    for (let n = 0; n < 17; n += 1) statuses.push((await save(phone, words(250))).status)
    expect(statuses.slice(0, 16).every((status) => status === 303)).to.equal(true)
    expect(statuses[16]).to.equal(429)
    const { text } = await save(phone, `${words(250)} the end`)
    expect(text).to.include('the end</textarea>').and.include('What you wrote is still on this page')
    expect((await save(await begun(), words(250))).status).to.equal(303)
    there.clock.now = new Date(there.now().getTime() + 5_000)
    expect((await save(phone, words(250))).status).to.equal(303)
  })

  it('are bounded together; what one phone fills keeps no usual draft out', async () => {
    await set({ DRAFT_MEGABYTES: '1' })
    const statuses: number[] = []
    for (let n = 0; n < 12; n += 1) statuses.push((await save(await begun(), words(200))).status)
    expect(statuses).to.deep.equal([
      ...Array.from({ length: 5 }, () => 303),
      ...Array.from({ length: 7 }, () => 413),
    ])
    expect(await kept()).to.be.below(1.1 * KILO * KILO)
    there.clock.now = new Date(there.now().getTime() + 60_000)
    const late = await begun()
    const { status, text } = await save(late, `${words(20)} the end`)
    expect(status).to.equal(413)
    expect(text).to.include('keeps no more long answers').and.include('the end</textarea>')
    expect((await save(late, words(12))).status).to.equal(303)
    expect((await save(late, 'Shorter')).status).to.equal(303)
  })

  describe('begun in a burst', () => {
    const console = async () =>
      (await (await signedInAs(there, world.facilitator)).get(paths.session(world.session.id))).text

    it('are let in, and told to the facilitator in whole tens', async () => {
      await set()
      await there.stores.db.updateTable('session').set({ channel: 'kiosk' }).execute()
      const phone = browser(there.app)
      for (let n = 0; n < 60; n += 1) {
        await phone.post(`${paths.start(code)}/another`).expect(303)
        await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
        if (n === 18) expect(await console()).not.to.include('began within three seconds')
        if (n === 28) expect(await console()).to.include('At least 20 people began within three seconds')
      }
      expect(await console()).to.include('At least 60 people began within three seconds')
      const drafts = await there.stores.drafts.selectFrom('draft').select('id').execute()
      expect(drafts).to.have.length(60)
    })

    it('are nothing to tell where a room takes its time', async () => {
      await set()
      for (let n = 0; n < 40; n += 1) {
        await begun()
        there.clock.now = new Date(there.now().getTime() + 200)
      }
      expect(await console()).not.to.include('began within three seconds')
    })
  })
})
