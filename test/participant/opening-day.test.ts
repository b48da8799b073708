import { expect } from 'chai'

import { poolsOf } from '../../src/dataset/answers.ts'
import { sourcesOf } from '../../src/dataset/queries.ts'
import { openSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import { askedInSession } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { workshopFrom } from '../../src/workshop/workshop.ts'
import { aForm, aLine, aSection, calculatedAs } from '../questionnaire/a-form.ts'
import { aHeldSession } from '../result/sealed.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { aVersion, aWorld, signedInAs } from '../support/world.ts'

const form = aForm(
  aSection('s', [
    aLine('a', { default: "concat('Seen on ', today())" }),
    aLine('b', { relevant: "${a} != '' and today() = '2016-04-08'" }),
    calculatedAs('c', "format-date-time(now(), '%d.%m.%Y %H')", 'text'),
  ]),
)

describe('today() in a session', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('is the workshop’s date when it was opened, for everyone and on the phone, whenever they answer', async () => {
    const { session, workshop } = await aWorld(there, { form, state: 'draft' })
    const { db } = there.stores
    const opened = new Date('2016-04-07T22:30:00Z')
    const by = await db.selectFrom('person').select('id').executeTakeFirstOrThrow()
    await openSession(there.stores, await sessionById(db, session.id), workshopFrom(workshop), by.id, opened)
    const code = session.join_code
    for (const moment of ['2016-04-07T22:40:00Z', '2016-04-09T10:00:00Z']) {
      there.clock.now = new Date(moment)
      const phone = browser(there.app)
      await phone.post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
      const { text } = await phone.get(paths.section(code, 1)).expect(200)
      expect(text).to.include('value="Seen on 2016-04-08"')
      expect(text.replaceAll('&#39;', "'")).to.include("string('2016-04-08') = '2016-04-08'")
      expect(text).to.not.include('today()')
      await phone
        .post(paths.section(code, 1), { do: 'next', a: 'x', b: 'here', shown: ['a', 'b'] })
        .expect(303)
      const checked = await phone.get(paths.check(code)).expect(200)
      const { value: revision } = /name="revision" value="(?<value>[^"]+)"/.exec(checked.text)?.groups ?? {}
      await phone.post(`/s/${code}/response`, { revision: revision ?? '' }).expect(303)
    }
    const stored = await db.selectFrom('response').select('answers').execute()
    expect(stored).to.have.length(2)
    for (const { answers } of stored) expect(answers).to.include('08.04.2016 00').and.include('here')
  })

  it('is that day when sealed answers are read, in each session of one version', async () => {
    const { db } = there.stores
    const { workshop, version, consultation } = await aWorld(there, { form })
    const at = { workshop_id: workshop.id, version_id: version.id }
    const answers = { a: 'x', b: 'y' }
    for (const opened_on of ['2016-04-07', '2016-04-08']) {
      await aHeldSession(there.stores, at, [answers, answers, answers], { opened_on })
    }
    const asked = new Map<string, number>()
    for (const source of await sourcesOf(db, consultation.id)) {
      const pools = (await poolsOf(db, source)).get('b') ?? []
      asked.set(
        source.session.opened_on ?? '',
        pools.reduce((sum, pool) => sum + pool.answers.length, 0),
      )
    }
    expect(asked).to.deep.equal(
      new Map([
        ['2016-04-07', 0],
        ['2016-04-08', 3],
      ]),
    )
  })

  it('lets sessions of few people of one day enter together only, where an expression asks for it', async () => {
    const { db } = there.stores
    const { workshop, version, consultation } = await aWorld(there, { form })
    const plain = await aVersion(db, consultation.id, aForm(aSection('s', [aLine('a')])))
    const entered = async (version_id: number, days: readonly string[]) => {
      for (const opened_on of days) {
        const at = { workshop_id: workshop.id, version_id }
        await aHeldSession(there.stores, at, [{ a: 'x' }, { a: 'y' }, { a: 'z' }], {
          entered: false,
          opened_on,
        })
      }
      const sessions = await db
        .selectFrom('session')
        .select('entered_at')
        .where('version_id', '=', version_id)
        .execute()
      return sessions.filter(({ entered_at }) => entered_at !== null).length
    }
    expect(await entered(plain.id, ['2016-04-07', '2016-04-08'])).to.equal(2)
    expect(await entered(version.id, ['2016-04-07', '2016-04-08'])).to.equal(0)
    expect(await entered(version.id, ['2016-04-08'])).to.equal(2)
  })

  it('counts its day among what a session asked, which exports withhold by', async () => {
    const { db } = there.stores
    const { workshop, version, consultation } = await aWorld(there, { form })
    const at = { workshop_id: workshop.id, version_id: version.id }
    for (const opened_on of ['2016-04-07', '2016-04-08'])
      await aHeldSession(there.stores, at, [{ a: 'x' }, { a: 'y' }, { a: 'z' }], { opened_on })
    const sources = await sourcesOf(db, consultation.id)
    expect(
      sources.map(({ session, version: { form: asked } }) => [...askedInSession(session, asked)].at(-1)),
    ).to.deep.equal(['on 2016-04-07', 'on 2016-04-08'])
  })

  it('is today in a preview', async () => {
    const { version, researcher } = await aWorld(there, { form })
    const rosa = await signedInAs(there, researcher)
    const { text } = await rosa.get(paths.preview(version.id, 1)).expect(200)
    expect(text.replaceAll('&#39;', "'")).to.include("string('2016-04-07') = '2016-04-08'")
  })
})
