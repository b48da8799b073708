import { expect } from 'chai'

import { chosenLanguages } from '../../src/consultation/languages.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

describe('languages written as tags', () => {
  for (const [between, written] of [
    ['commas', 'pt, de,hi'],
    ['spaces', 'pt de  hi'],
    ['line breaks and semicolons', 'pt;\r\nde;hi'],
    ['Arabic commas', 'pt، de؛ hi'],
    ['Chinese commas', 'pt，de、hi；'],
  ] as const)
    it(`may have ${between} between them`, () => {
      const { known, unknown } = chosenLanguages({ other_languages: [written] })
      expect([known, unknown]).to.deep.equal([['pt', 'de', 'hi'], []])
    })

  describe('in every form that takes them', () => {
    let there: Installation
    before(async () => {
      there = await installation()
    })
    after(async () => await there.remove())

    it('are asked for with commas between them, and shown so', async () => {
      const { researcher, consultation, version } = await aWorld(there)
      const rosa = await signedInAs(there, researcher)
      const { id } = await there.stores.db
        .insertInto('questionnaire_version')
        .values({
          questionnaire_id: version.questionnaire_id,
          number: 2,
          definition: version.definition,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await there.stores.db
        .updateTable('consultation')
        .set({ languages: JSON.stringify(['en', 'fr', 'ar', 'sw', 'pt-BR']) })
        .execute()
      for (const address of [
        paths.newConsultation(),
        paths.editConsultation(consultation.id),
        paths.newQuestionnaire(consultation.id),
        paths.settings(id),
        paths.languages(id),
      ]) {
        const { text } = await rosa.get(address).expect(200)
        expect(text, address).to.include('As tags with commas between them: pt, de, hi.')
      }
      expect((await rosa.get(paths.editConsultation(consultation.id))).text).to.include('value="sw, pt-BR"')
    })
  })
})
