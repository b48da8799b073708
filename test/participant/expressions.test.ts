import { expect } from 'chai'

import type { Question } from '../../src/instrument/questionnaire.ts'
import { aForm, aLine, aSection, calculatedAs } from '../questionnaire/a-form.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { paths } from '../../src/web/paths.ts'
import { aVersion, aWorld, signedInAs } from '../support/world.ts'

const LONGEST = 'a'.repeat(10_000)
const q0 = aLine('q0', { max_length: 10_000, constraint: "regex(., '(.*.*.*.*){60}b')" })
const doubled = Array.from({ length: 60 }, (_, n): Question =>
  calculatedAs(`q${n + 1}`, `concat(\${q${n}}, \${q${n}})`, 'text'),
)
/** Published before publishing rejected such expressions. */
const hostile = aForm(
  aSection('s', [q0, ...doubled]),
  aSection('t', [aLine('last', { relevant: "contains(${q60}, 'never') or ${q0} != ''" })]),
)

describe('expressions of unbounded cost', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('hold up no phone: the page comes, the words are stored once, and nothing of them is logged', async () => {
    const { session } = await aWorld(there, { form: hostile })
    const phone = browser(there.app)
    const code = session.join_code
    await phone
      .post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
      .expect(303)
    await phone.post(paths.section(code, 1), { do: 'next', q0: LONGEST }).expect(303)
    await phone.post(paths.section(code, 2), { do: 'next', last: 'the end' }).expect(303)
    const { text } = await phone.get(paths.check(code)).expect(200)
    expect(text).to.include('the end')
    expect(text.length).to.be.lessThan(1_000_000)
    const { value: revision } = /name="revision" value="(?<value>[^"]+)"/.exec(text)?.groups ?? {}
    await phone.post(`/s/${code}/response`, { revision: revision ?? '' }).expect(303)
    const stored = await there.stores.db.selectFrom('response').select('answers').execute()
    expect(stored).to.have.length(1)
    expect(JSON.stringify(stored).length).to.be.lessThan(1_000_000)
    expect(there.logged.join('').length).to.be.lessThan(2000)
    expect(there.logged.join('')).not.to.include('aaaa')
  })

  it('are not published, and the question is named', async () => {
    const world = await aWorld(there)
    const version = await aVersion(there.stores.db, world.consultation.id)
    await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: version.questionnaire_id,
        number: 2,
        definition: JSON.stringify(aForm(aSection('s', [q0]))),
      })
      .execute()
    const rosa = await signedInAs(there, world.researcher)
    const { status, text } = await rosa.act(paths.publication(version.questionnaire_id))
    expect(status).to.equal(422)
    expect(text).to.match(/q0[^]{0,400}this one takes longest/)
  })
})
