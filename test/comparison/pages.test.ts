import { expect } from 'chai'

import { beginVersion } from '../../src/questionnaire/begin.ts'
import { saveDraft } from '../../src/questionnaire/edit.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, yesNo } from '../questionnaire/a-form.ts'

const earlier: Questionnaire = {
  ...aForm(aSection('s1', [yesNo('q1'), aLine('q2', { label: { en: 'How many <cows>?' } }), aLine('q3')])),
  languages: ['en', 'ar'],
}
const later: Questionnaire = {
  ...earlier,
  sections: [
    aSection('s1', [
      yesNo('q1', { other: true }),
      aLine('q2', { label: { en: 'How many <sheep>?', ar: 'كم؟' } }),
      aLine('q4'),
    ]),
  ],
}

describe('the page that compares versions', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { form: earlier })
  })
  afterEach(async () => await there.remove())

  const at = () => paths.comparison(world.version.questionnaire_id)
  const second = async () => {
    const by = world.researcher.id
    const id = await beginVersion(there.stores.db, world.version.questionnaire_id, { by, now: NOON })
    await saveDraft(there.stores.db, { version_id: id, revision: 0, form: later, by, now: NOON })
  }

  it('says that there is only one version', async () => {
    const rosa = await signedInAs(there, world.researcher)
    expect((await rosa.get(at()).expect(200)).text).to.include('There is only one version yet')
  })

  it('tells what differs with the words, and what it means', async () => {
    await second()
    const rosa = await signedInAs(there, world.researcher)
    const { text } = await rosa.get(at()).expect(200)
    expect(text).to.include('From version 1 to version 2').and.to.include('Version 2 (draft)')
    expect(text).to.include('1 question added, 1 removed, 2 changed, none as it was')
    expect(text).to.include('<del>&lt;cows&gt;?</del><ins>&lt;sheep&gt;?</ins>')
    expect(text).to.include('lang="ar" dir="rtl"').and.to.include('Question translated into Arabic')
    expect(text).to.include('An export of both needs a decision')
    expect(text).to.include('responses to the earlier one have -95')
    await rosa.act('/account/language', { lang: 'ar' })
    expect((await rosa.get(at())).text).to.include('قابل للمقارنة بحذر')
  })

  it('compares the two that are asked for, the earlier first, and none that is not there', async () => {
    await second()
    const rosa = await signedInAs(there, world.researcher)
    expect((await rosa.get(`${at()}?from=2&to=1`)).text).to.include('From version 1 to version 2')
    expect((await rosa.get(`${at()}?from=1&to=1`)).text).to.include('the same questions in the same words')
    await rosa.get(`${at()}?from=1&to=7`).expect(404)
  })

  it('gives the same as CSV', async () => {
    await second()
    const rosa = await signedInAs(there, world.researcher)
    const { text, headers } = await rosa.get(paths.comparisonCsv(world.version.questionnaire_id)).expect(200)
    expect(headers['content-type']).to.include('text/csv')
    expect(text.split('\r\n').slice(1)).to.deep.equal([
      'colloquy.comparison/1,q1,recoded,other,,,true,not',
      'colloquy.comparison/1,q2,reworded,label,en,How many <cows>?,How many <sheep>?,care',
      'colloquy.comparison/1,q2,reworded,label,ar,,كم؟,care',
      'colloquy.comparison/1,q4,added,,,,,not',
      'colloquy.comparison/1,q3,removed,,,,,not',
      '',
    ])
  })
})
