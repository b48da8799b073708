import { expect } from 'chai'

import { givable } from '../../src/coding/queue/desk.ts'
import { SLUG } from '../../src/coding/codebook/slug.ts'
import { crowdOf } from '../../scripts/demo/crowd.ts'
import { goldCodebook, goldOf, goldQuestions } from '../../scripts/demo/gold.ts'
import { ar } from '../../scripts/demo/words-ar.ts'
import { en } from '../../scripts/demo/words-en.ts'
import { fr } from '../../scripts/demo/words-fr.ts'
import type { Words } from '../../scripts/demo/words.ts'

const DECKS: Readonly<Record<string, readonly (keyof Words)[]>> = {
  q4: ['threats', 'reasons'],
  q11: ['company_problems', 'other_problems', 'wishes'],
  q13: ['obstacles'],
  q22: ['additions'],
}

describe('The gold codes of the example', () => {
  const questions = goldQuestions()

  it('code every sentence of its open answers in three languages, and no other', () => {
    expect(questions.map(({ variable }) => variable)).to.deep.equal(Object.keys(DECKS))
    for (const { variable, sentences } of questions) {
      const decks = DECKS[variable] ?? []
      const written = Object.entries({ en, fr, ar }).flatMap(([language, words]) =>
        decks.flatMap((deck) => words[deck].map((sentence) => `${language} ${sentence}`)),
      )
      const coded = sentences.map(({ language, words }) => `${language} ${words}`)
      expect(coded.toSorted()).to.deep.equal(written.toSorted())
    }
  })

  it('give each sentence codes that can be given, and have a definition for each', () => {
    for (const question of questions) {
      const codebook = goldCodebook(question)
      const slugs = new Set(givable(codebook).map(({ slug }) => slug))
      expect(new Set(codebook.codes.map(({ slug }) => slug)).size).to.equal(codebook.codes.length)
      for (const { slug, definition } of codebook.codes) {
        expect(slug).to.match(SLUG)
        expect(definition).not.to.equal('')
      }
      const given = question.sentences.flatMap(({ codes }) => codes)
      for (const { codes } of question.sentences) expect(codes).not.to.have.length(0)
      expect(new Set(given)).to.deep.equal(slugs)
    }
  })

  it('give every invented answer the codes of its sentences', () => {
    const q4 = questions.find(({ variable }) => variable === 'q4')
    if (!q4) throw new Error('no q4')
    const both = 'Material in languages that nobody on our teams can read. We notice it too late.'
    expect(goldOf(q4, both)).to.deep.equal(['languages', 'too_late'])
    expect(() => goldOf(q4, 'Something else.')).to.throw(RangeError)
    for (const question of questions)
      for (const { answers } of crowdOf(2016)) {
        const answer = answers[question.variable]
        if (typeof answer === 'string') expect(goldOf(question, answer)).not.to.have.length(0)
      }
  })
})
