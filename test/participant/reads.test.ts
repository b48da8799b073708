import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { formOf } from '../../src/questionnaire/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installationOn, type Browser, type Installation } from '../support/app.ts'
import { freshStores } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

describe('what a page of a phone costs', () => {
  let there: Installation
  let phone: Browser
  let code: string
  /** Statements on drafts; those that return a row read one. */
  let statements: ('read' | 'write')[]
  let walks: number

  const watching: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements.push(result.rows.some((row) => 'box' in row) ? 'read' : 'write')
      return await Promise.resolve(result)
    },
  }
  const costs = async (act: () => PromiseLike<unknown>) => {
    statements = []
    walks = 0
    await act()
    return { statements, walks }
  }

  const set = async (form: Questionnaire) => {
    statements = []
    const fresh = await freshStores()
    there = installationOn({
      ...fresh,
      stores: { ...fresh.stores, drafts: fresh.stores.drafts.withPlugin(watching) },
    })
    const world = await aWorld(there, { form })
    code = world.session.join_code
    phone = browser(there.app)
    await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
    // Only a walk iterates over the entries of the served form's sections.
    const { sections } = await formOf(there.stores.db, world.version.id)
    Object.defineProperty(sections, 'entries', {
      configurable: true,
      value: () => {
        walks += 1
        return Array.prototype.entries.call(sections)
      },
    })
  }
  const section = () => paths.section(code, 1)
  afterEach(async () => await there.remove())

  describe('where nothing hangs on an answer', () => {
    beforeEach(async () => await set(twoSections))

    it('is one reading of the draft and one walk to show a section, the check and what is sent', async () => {
      for (const address of [section(), paths.check(code)])
        expect(await costs(() => phone.get(address).expect(200)), address).to.deep.equal({
          statements: ['read'],
          walks: 1,
        })
      const { text } = await phone.get(paths.check(code))
      const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
      const sending = () => phone.post(paths.send(code), { do: 'send', revision }).expect(303)
      expect(await costs(sending)).to.deep.equal({ statements: ['read', 'write'], walks: 1 })
    })

    for (const [what, fields, status] of [
      ['goes on', { do: 'next', size: '12' }, 303],
      ['goes back', { do: 'back', size: '12' }, 303],
      ['passes over', { do: 'skip' }, 303],
      ['changes the language', { lang: 'fr', size: '12' }, 303],
      ['clears an answer', { do: 'clear:size', size: '12' }, 303],
      ['has something to put right', { do: 'next', size: 'many' }, 303],
    ] as const)
      it(`is one reading, one writing and one walk when a person ${what}`, async () => {
        const posting = () => phone.post(section(), fields).expect(status)
        expect(await costs(posting)).to.deep.equal({ statements: ['read', 'write'], walks: 1 })
      })
  })

  it('is one walk more where a question hangs on another, to know what the page before had shown', async () => {
    const [first, ...rest] = twoSections.sections
    if (!first) throw new TypeError('a questionnaire without sections')
    const questions = first.questions.map((question) =>
      question.code === 'source' ? { ...question, relevant: '${size} > 10' } : question,
    )
    await set({ ...twoSections, sections: [{ ...first, questions }, ...rest] })
    const posting = () => phone.post(section(), { do: 'next', size: '12' }).expect(303)
    expect(await costs(posting)).to.deep.equal({ statements: ['read', 'write'], walks: 2 })
    expect((await posting()).headers['location']).to.equal(paths.section(code, 2))
  })
})
