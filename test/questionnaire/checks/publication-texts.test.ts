import { expect } from 'chai'

import { sentenceIn } from '../../../src/instrument/asking/ask.ts'
import {
  obstaclesToPublish,
  untranslated,
  warningsBeforePublishing,
} from '../../../src/questionnaire/checks/publication.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { languageOf } from '../../../src/web/language.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aNumber, aSection, calculatedAs, choice, en, formOf, yesNo } from '../a-form.ts'
import { brief, obstacles } from '../brief.ts'

describe('a questionnaire cannot be published', () => {
  describe('with texts missing in the default language:', () => {
    const only = { fr: 'seulement' }
    const cases: readonly (readonly [why: string, form: Questionnaire, found: readonly string[]])[] = [
      ['the title', { ...formOf([yesNo('q1')]), title: { en: '  ', fr: 'T' } }, ['form title']],
      [
        'a section',
        { ...formOf([]), sections: [{ code: 's', title: only, questions: [yesNo('q1')] }] },
        ['s section_text'],
      ],
      [
        'a description',
        { ...formOf([]), sections: [{ ...aSection('s', [yesNo('q1')]), description: {} }] },
        ['s section_text'],
      ],
      ['a question', formOf([{ ...yesNo('q1'), label: only }]), ['q1 question_text']],
      ['a hint', formOf([yesNo('q1', { hint: only })]), ['q1 help_text']],
      ['a unit', formOf([aNumber('q1', { unit: only })]), ['q1 help_text']],
      ['a message', formOf([yesNo('q1', { required_message: only })]), ['q1 help_text']],
      [
        'a statement',
        formOf([
          {
            kind: 'likert_set',
            code: 'q1',
            label: en('A'),
            list: 'abc',
            items: [{ code: 'a', label: only }],
          },
        ]),
        ['q1 statement_text'],
      ],
      ['an option', formOf([yesNo('q1')], { abc: [{ code: 'a', label: {} }] }), ['form option_text']],
    ]
    for (const [why, form, found] of cases) {
      it(why, () => expect(brief(obstaclesToPublish(form))).to.deep.equal(found))
    }

    it('what is calculated is shown to nobody and needs no label', () => {
      expect(obstacles({ ...calculatedAs('q1', '1'), label: {} })).to.deep.equal([])
    })

    it('a default language that is not one of its languages', () => {
      const form = { ...formOf([yesNo('q1')]), default_language: 'fr' }
      expect(brief(obstaclesToPublish(form))).to.deep.equal(['form language'])
    })
  })
})

describe('texts not yet translated', () => {
  const form: Questionnaire = {
    ...formOf([{ ...yesNo('q1'), label: { en: 'Which?', fr: 'Lequel ?', ar: ' ' } }]),
    title: { en: 'Rivers', fr: 'Fleuves', ar: 'الأنهار' },
    languages: ['en', 'fr', 'ar'],
    choice_lists: { yesno: [{ code: '1', label: { en: 'Yes', fr: 'Oui' } }, choice('0')] },
  }

  it('are counted for every language but the default one', () => {
    expect(untranslated(form)).to.deep.equal({ fr: 2, ar: 4 })
    expect(untranslated(everyKind)).to.deep.equal({ fr: 0, ar: 0 })
  })

  it('are a warning for each language', () => {
    const remarks = warningsBeforePublishing(form)
    expect(brief(remarks)).to.deep.equal(['form untranslated', 'form untranslated'])
    expect(
      remarks.map(({ sentence }) => sentenceIn(languageOf('en'), sentence).split(' – ')[0]),
    ).to.deep.equal(['2 texts are not written in French', '4 texts are not written in Arabic'])
  })
})
