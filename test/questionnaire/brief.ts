import { expect } from 'chai'

import { sentenceIn } from '../../src/instrument/asking/ask.ts'
import { type Remark, obstaclesToPublish } from '../../src/questionnaire/checks/publication.ts'
import type { Question } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { formOf } from './a-form.ts'

/** Abbreviates remarks, such as "q1 twice"; checks that each has a message in every language. */
export const brief = (remarks: readonly Remark[]): readonly string[] =>
  remarks.map(({ question, section, part, sentence }) => {
    for (const code of ['en', 'fr', 'ar']) {
      expect(sentenceIn(languageOf(code, 'en'), sentence)).not.to.match(/undefined|\{(?!q1\})/)
    }
    const why = sentence.key.replace(/^questionnaire\.(obstacle|warning|expression)_/, '')
    return [question ?? section ?? 'form', part, why].filter(Boolean).join(' ')
  })

/** Returns the errors that prevent publishing these questions. */
export const obstacles = (...questions: readonly Question[]) => brief(obstaclesToPublish(formOf(questions)))
