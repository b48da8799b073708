import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { browser, installation, type formBody, type Browser, type Installation } from '../support/app.ts'
import { aWorld } from '../support/world.ts'

/** Posted input for every kind of question, valid and invalid. */
const CLOSED = {
  q1: '2',
  q2: ['1', '97'],
  q2_97_txt: 'Ja',
  q3_b: '4',
  q4: '-97',
  q5: '3',
  q6: 'half',
  q7_law_rank: '1',
  q7_open_rank: '2',
  q8_remedy_rank: '1',
  q9_law_pts: '30',
  q9_open_pts: '',
}
const OPEN = {
  q10: '不知道',
  q11: 'no',
  q12_d: '7',
  q12_m: '4',
  q12_y: '2016',
  q13_h: '9',
  q13_min: '',
  q14_d: '31',
  q14_m: '2',
  q14_y: '2016',
  q14_h: '09',
  q14_min: '05',
}
const BESIDE = { do: 'next', spoken: 'en', shown: ['q1', 'q2'], _live: '1', from: 'check' }

const BEFORE = '2016-04-07T09:40:00.000Z'

/** Returns the questions of a page that shows answers, with their lines. */
const told = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>(.*?)<\/dt>([^]*?)<\/div>/g)].map(([, question = '', answer = '']) => [
      question,
      [...answer.matchAll(/<p class="line[^>]*>(.*?)<\/p>/g)].map(([, line = '']) =>
        line.replaceAll(/<[^>]*>/g, ''),
      ),
    ]),
  )

const CLOSED_TOLD = {
  '1. Which source matters most?': ['Our own standards'],
  '2. Which of these do you do today?': ['Publishes reports', 'Other: Ja'],
  '3. How far do you agree?': ['Small companies are heard: Agree'],
  '4. How predictable are requests?': ['Prefer not to say'],
  '5. How many people work on this?': ['3 people'],
  '6. Which share of the budget?': ['half'],
  '7. Put these aims in order': ['Rule of law: 1', 'Transparency: 2'],
  '8. Which aims come first?': ['1: Remedy for users'],
  '9. Share 100 points': ['Rule of law: 30'],
}
const OPEN_TOLD = {
  '10. Your work in one line': ['不知道'],
  '11. What would help most?': ['no'],
  '12. When did it begin?': ['7 April 2016'],
  '13. When do you start work?': ['9'],
  '14. When was the last request?': ['31', '2', '2016', '09', '05'],
}

describe('what a person wrote, where it could not be kept', () => {
  let there: Installation
  let code: string
  let phone: Browser
  beforeEach(async () => {
    there = await installation()
    code = (await aWorld(there)).session.join_code
    phone = browser(there.app)
    await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
  })
  afterEach(async () => await there.remove())

  const post = async (section: number, fields: Parameters<typeof formBody>[0]) =>
    await phone.post(`${paths.section(code, section)}?lang=en`, { ...BESIDE, ...fields })

  it('is told question by question, in words, when the draft has gone', async () => {
    await there.stores.drafts.deleteFrom('draft').execute()
    const closed = await post(1, CLOSED)
    expect(closed.status).to.equal(410)
    expect(told(closed.text)).to.deep.equal(CLOSED_TOLD)
    const open = await post(2, OPEN)
    expect(told(open.text)).to.deep.equal(OPEN_TOLD)
    expect(told((await post(2, {})).text)).to.deep.equal({})
  })

  it('is told when the session is over', async () => {
    await there.stores.db
      .updateTable('session')
      .set({ state: 'sealed', closed_at: BEFORE, sealed_at: BEFORE, sealed_count: 0, digest: 'd' })
      .execute()
    const { status, text } = await post(2, OPEN)
    expect(status).to.equal(410)
    expect(text).to.include('What you wrote')
    expect(told(text)).to.deep.equal(OPEN_TOLD)
  })
})

describe('the page to check answers', () => {
  it('tells which statements were left out, in their order', async () => {
    const there = await installation()
    const code = (await aWorld(there)).session.join_code
    const phone = browser(there.app)
    await phone.post(paths.start(code), { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
    await phone.post(paths.section(code, 1), { do: 'next', q3_b: '4' }).expect(303)
    const { text } = await phone.get(`${paths.check(code)}?lang=en`)
    expect(told(text)['3. How far do you agree?']).to.deep.equal([
      'Standards are a sound basis: Not answered',
      'Small companies are heard: Agree',
    ])
    await there.remove()
  })
})
