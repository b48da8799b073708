import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'

const SURE = {
  collection: 'none',
  why_collection: '',
  fit: 'minor',
  why_fit: 'One place differs.',
  amount: 'none',
  why_amount: '',
  bearing: 'none',
  why_bearing: '',
  level: 'moderate',
  reason: 'Three <places> agree.',
}

describe('confidence in a finding', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  it('is judged with reasons, confirmed by another person, and asked for again after a new judgement', async () => {
    const { db } = there.stores
    const [rosa, ben] = [await aPerson(db, ['researcher']), await aPerson(db, ['researcher'])]
    const { id } = await aConsultation(db, [rosa, ben])
    const [hers, his] = [await signedInAs(there, rosa), await signedInAs(there, ben)]
    await hers.act(`/consultations/${id}/findings/new/finding`, { words: 'Farmers irrigate by night.' })
    const finding = `/consultations/${id}/findings/F1`
    const at = `${finding}/confidence`
    const unexplained = await hers.act(at, { ...SURE, why_fit: ' ' })
    expect(unexplained.status).to.equal(422)
    expect(unexplained.text).to.include('id="why_fit-fault"').and.to.include('Three &lt;places&gt; agree.')
    expect((await hers.act(at, { ...SURE, level: '', amount: 'much' })).status).to.equal(422)
    expect((await hers.act(at, SURE)).status).to.equal(303)

    const own = (await hers.get(at).expect(200)).text
    expect(own).to.include('A second person has not read it yet.').and.not.include('/reading"')
    const reading = /action="([^"]*\/reading)"/.exec((await his.get(at).expect(200)).text)?.[1] ?? ''
    expect((await hers.act(reading, {})).status).to.equal(409)
    expect((await his.act(reading, {})).status).to.equal(303)
    expect((await hers.get(at)).text).to.include('Read and confirmed by')

    expect((await his.act(at, { ...SURE, level: 'low' })).status).to.equal(303)
    expect((await hers.get(at)).text).to.include('A second person has not read it yet.')
    expect((await his.act(reading, {})).status).to.equal(409)

    await hers.act(`${finding}/steps`, { step: 'withdraw', reason: '' })
    expect((await hers.act(at, SURE)).status).to.equal(409)
  })
})
