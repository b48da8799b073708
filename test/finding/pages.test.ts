import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'

const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const textIn = (html: string, name: string) =>
  new RegExp(`<textarea id="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? ''

describe('the pages of findings', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function aFinding() {
    const [rosa, ben] = [
      await aPerson(there.stores.db, ['researcher']),
      await aPerson(there.stores.db, ['researcher']),
    ]
    const { id } = await aConsultation(there.stores.db, [rosa, ben])
    const [hers, his] = [await signedInAs(there, rosa), await signedInAs(there, ben)]
    const list = `/consultations/${id}/findings`
    await hers.act(`${list}/new/finding`, { words: 'Farmers irrigate by night.' })
    return { list, at: `${list}/F1`, hers, his }
  }

  it('begin a finding, name it, and keep what is written in it', async () => {
    const { list, at, hers } = await aFinding()
    expect((await hers.get(list).expect(200)).text).to.include('Farmers irrigate by night.')
    const page = (await hers.get(at).expect(200)).text
    const texts = {
      claim: 'Farmers <water> by night.',
      scope: 'Geneva',
      words: 'Because.',
      language: 'en',
      revision: valueOf(page, 'revision'),
    }
    expect((await hers.act(`${at}/texts`, texts)).status).to.equal(303)
    expect(textIn((await hers.get(at)).text, 'claim')).to.equal('Farmers &lt;water&gt; by night.')
    const history = (await hers.get(`${at}/history`).expect(200)).text
    expect(history).to.include('Farmers &lt;water&gt; by night.')
  })

  it('refuse a beginning without words, and words that are too long, and keep them', async () => {
    const { list, at, hers } = await aFinding()
    const empty = await hers.act(`${list}/new/recommendation`, { words: ' ' })
    expect(empty.status).to.equal(422)
    expect(empty.text).to.include('Write in one sentence what to do.')
    const page = (await hers.get(at)).text
    const long = {
      claim: 'x'.repeat(501),
      scope: 'kept',
      words: '',
      language: 'en',
      revision: valueOf(page, 'revision'),
    }
    const refused = await hers.act(`${at}/texts`, long)
    expect(refused.status).to.equal(422)
    expect(textIn(refused.text, 'scope')).to.equal('kept')
    expect(textIn(refused.text, 'claim')).to.have.length(501)
    expect(textIn((await hers.get(at)).text, 'claim')).to.equal('Farmers irrigate by night.')
  })

  it('tell two writers of each other, lose neither’s words, and keep other fields', async () => {
    const { at, hers, his } = await aFinding()
    const seen = valueOf((await hers.get(at)).text, 'revision')
    await hers.act(`${at}/texts`, { claim: 'Hers.', scope: '', words: '', language: 'en', revision: seen })
    const late = { claim: 'His.', scope: 'His scope.', words: '', language: 'en', revision: seen }
    const refused = await his.act(`${at}/texts`, late)
    expect(refused.status).to.equal(409)
    expect(refused.text).to.include('Hers.')
    expect(textIn(refused.text, 'claim')).to.equal('His.')
    const again = await his.act(`${at}/texts`, { ...late, revision: valueOf(refused.text, 'revision') })
    expect(again.status).to.equal(303)
    const page = (await hers.get(at)).text
    expect([textIn(page, 'claim'), textIn(page, 'scope')]).to.deep.equal(['His.', 'His scope.'])
    expect((await hers.get(`${at}/history`)).text).to.include('Hers.')
  })

  it('save for a script, whose next save goes on from there', async () => {
    const { at, hers } = await aFinding()
    const page = (await hers.get(at)).text
    const save = async (claim: string, revision: string) =>
      await hers.agent
        .post(`${at}/texts`)
        .set({ 'Sec-Fetch-Site': 'same-origin', accept: 'application/json' })
        .type('form')
        .send({ _csrf: valueOf(page, '_csrf'), claim, scope: '', words: '', language: 'en', revision })
    const first = await save('One.', valueOf(page, 'revision'))
    expect(first.status).to.equal(200)
    const { revision } = first.body as { revision: string }
    expect((await save('Two.', revision)).status).to.equal(200)
    expect((await save('Three.', revision)).status).to.equal(409)
    expect(textIn((await hers.get(at)).text, 'claim')).to.equal('Two.')
  })

  it('say what is missing before a finding can be agreed, and who did what', async () => {
    const { at, hers, his } = await aFinding()
    expect((await hers.act(`${at}/steps`, { step: 'agree', reason: '' })).status).to.equal(409)
    const missing = (await hers.get(at)).text
    expect(missing, 'before it is asked').to.include(`href="${at}/evidence/new/figure"`)
    expect(missing).to.include(`href="${at}/evidence/new/text"`).and.include(`href="${at}/confidence"`)
    expect((await hers.act(`${at}/steps`, { step: 'ask', reason: 'Please read' })).status).to.equal(303)
    const page = (await his.get(at).expect(200)).text
    expect(page).not.to.include('<textarea id="claim"')
    const refused = await his.act(`${at}/steps`, { step: 'agree', reason: '' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Add evidence that supports it')
    expect(refused.text).to.include('Return it to its writer, who can add it.')
    expect((await hers.act(`${at}/texts`, { claim: 'Late.', language: 'en', revision: '' })).status).to.equal(
      409,
    )
    expect((await his.act(`${at}/steps`, { step: 'return', reason: 'Thin' })).status).to.equal(303)
    const history = (await his.get(`${at}/history`)).text
    expect(history).to.include('Please read').and.to.include('Thin')
    expect(history).to.include('asked for agreement on version 1')
  })
})
