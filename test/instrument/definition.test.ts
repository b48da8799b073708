import { expect } from 'chai'

import { sentenceIn } from '../../src/instrument/asking/ask.ts'
import { readDefinition } from '../../src/instrument/definition.ts'
import type { Key } from '../../src/locale/message.ts'
import { languageOf } from '../../src/web/language.ts'
import { everyKind } from '../support/every-kind.ts'

const json = () => structuredClone(everyKind)
const note = (code: string) => ({ kind: 'note', code, label: { en: 'Read this' } })
const withQuestion = (question: unknown) => ({
  ...json(),
  sections: [{ code: 's', title: { en: 'S' }, questions: [question] }],
})

/** Choice lists, one with so many options. */
const lists = (length: number) => ({
  long: Array.from({ length }, (_, n) => ({ code: `${n}`, label: { en: 'x' } })),
})

/** Sections, one with so many questions. */
const notes = (length: number) => [
  { code: 's', title: {}, questions: Array.from({ length }, (_, n) => note(`a${n}`)) },
  { code: 't', title: {}, questions: [note('last')] },
]

describe('reading a definition', () => {
  it('gives back the same questionnaire, whatever the kinds of its questions', () => {
    expect(readDefinition(json())).to.deep.equal({ ok: true, form: everyKind })
  })

  const faults: readonly (readonly [name: string, definition: unknown, path: string, key: Key])[] = [
    ['nothing', undefined, '', 'questionnaire.definition_missing'],
    ['a list', [], '', 'questionnaire.definition_type'],
    ['a title of another type', { ...json(), title: 'T' }, 'title', 'questionnaire.definition_type'],
    [
      'a question without a code',
      withQuestion({ kind: 'note', label: {} }),
      'sections.0.questions.0.code',
      'questionnaire.definition_missing',
    ],
    ['a member it does not know', { ...json(), colour: 1 }, '', 'questionnaire.definition_unknown'],
    [
      'a member of another kind',
      withQuestion({ ...note('a'), total: 3 }),
      'sections.0.questions.0',
      'questionnaire.definition_unknown',
    ],
    [
      'a kind it does not know',
      withQuestion({ ...note('a'), kind: 'photo' }),
      'sections.0.questions.0.kind',
      'questionnaire.definition_kind',
    ],
    [
      'required: false',
      withQuestion({ ...note('a'), required: false }),
      'sections.0.questions.0.required',
      'questionnaire.definition_unreadable',
    ],
    [
      'a text of 5,001 characters',
      { ...json(), title: { en: 'x'.repeat(5001) } },
      'title.en',
      'questionnaire.definition_too_long',
    ],
    [
      'half a character',
      { ...json(), title: { en: '\uD800' } },
      'title.en',
      'questionnaire.definition_broken',
    ],
    [
      'a control character',
      { ...json(), title: { en: 'a\u0007' } },
      'title.en',
      'questionnaire.definition_broken',
    ],
    [
      'a language that is none',
      { ...json(), title: { 'not a tag': 'x' } },
      'title.not a tag',
      'questionnaire.definition_language',
    ],
    [
      'a list of 2,001 options',
      { ...json(), choice_lists: lists(2001) },
      'choice_lists.long',
      'questionnaire.definition_too_many',
    ],
    [
      '501 questions in all',
      { ...json(), sections: notes(500) },
      'sections',
      'questionnaire.definition_questions',
    ],
    ['minutes below nothing', { ...json(), minutes: -1 }, 'minutes', 'questionnaire.definition_number_low'],
    ['minutes without end', { ...json(), minutes: 601 }, 'minutes', 'questionnaire.definition_number_high'],
    [
      'a day that is none',
      withQuestion({ ...note('a'), kind: 'date', earliest: '2016-02-30' }),
      'sections.0.questions.0.earliest',
      'questionnaire.definition_unreadable',
    ],
  ]
  for (const [name, definition, path, key] of faults) {
    it(`says where it found ${name}, in every language`, () => {
      const read = readDefinition(definition)
      const found = read.ok ? [] : read.faults
      expect(found.map((fault) => [fault.path, fault.sentence.key])).to.deep.equal([[path, key]])
      for (const { sentence } of found) {
        for (const code of ['en', 'fr', 'ar'])
          expect(sentenceIn(languageOf(code), sentence)).not.to.match(/[{}]/)
      }
    })
  }

  it('takes texts, lists and questions up to their limits', () => {
    const largest = {
      ...json(),
      title: { en: 'x'.repeat(5000) },
      choice_lists: { ...everyKind.choice_lists, ...lists(2000) },
      sections: notes(499),
    }
    expect(readDefinition(largest).ok).to.equal(true)
  })

  it('lists every fault, up to fifty', () => {
    const read = readDefinition({ ...json(), sections: Array.from({ length: 60 }, () => 1) })
    expect(read.ok ? [] : read.faults).to.have.length(50)
  })

  it('keeps no member that would reach into every object', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":1}}')
    readDefinition({ ...json(), choice_lists: hostile, title: hostile })
    expect(Object.keys(Object.prototype)).to.deep.equal([])
    expect({}).not.to.have.property('polluted')
  })
})
