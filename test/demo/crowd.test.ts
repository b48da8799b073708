import { expect } from 'chai'
import * as fc from 'fast-check'

import { crowdOf, type Invented } from '../../scripts/demo/crowd.ts'
import { exampleConsultation } from '../../src/workshop/example.ts'
import { randomOf } from '../../scripts/demo/random.ts'
import { ar } from '../../scripts/demo/words-ar.ts'
import { en } from '../../scripts/demo/words-en.ts'
import { fr } from '../../scripts/demo/words-fr.ts'
import { surveyOf } from '../../src/instrument/answers.ts'
import type { Answers, Input } from '../../src/instrument/answer.ts'
import { kindOf } from '../../src/instrument/kinds/table.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'

const { workshops, questionnaire } = exampleConsultation()
const questions = questionsOf(questionnaire)
const SEEDS = [1, 2, 2016]

const inWorkshop = (crowd: readonly Invented[], code: string) =>
  crowd.filter(({ workshop }) => workshop === code)

/** Returns the form fields of these answers. */
const formOf = (answers: Answers): Input =>
  Object.assign(
    {},
    ...questions.map((question) => {
      const answer = answers[question.code]
      return answer === undefined ? {} : kindOf(question).input(question, answer, questionnaire)
    }),
  )

/** Returns the points for smaller companies and for digital literacy; undefined without points. */
function capacityIn({ q10 }: Answers): number | undefined {
  if (typeof q10 !== 'object') return undefined
  const points = new Map<string, unknown>(Object.entries(q10))
  return Number(points.get('2')) + Number(points.get('4'))
}

describe('the invented crowd', () => {
  it('is the same for the same seed and another for another', () => {
    expect(crowdOf(7)).to.deep.equal(crowdOf(7))
    expect(crowdOf(7)).not.to.deep.equal(crowdOf(8))
  })

  for (const seed of SEEDS) {
    const crowd = crowdOf(seed)

    it(`fills the four workshops (seed ${seed})`, () => {
      expect(workshops.map(({ code }) => inWorkshop(crowd, code).length)).to.deep.equal([24, 18, 31, 27])
    })

    it(`comes from the groups that were expected, or names none (seed ${seed})`, () => {
      for (const { code, expected } of workshops) {
        const groups = inWorkshop(crowd, code).map(({ group }) => group)
        for (const [name, n] of Object.entries(expected)) {
          expect(groups.filter((group) => group === name || group === null).length).to.be.at.least(n)
          expect(groups.filter((group) => group === name).length).to.be.at.most(n)
        }
      }
    })

    it(`speaks every language of its workshop and no other (seed ${seed})`, () => {
      for (const { code, languages } of workshops) {
        const spoken = new Set(inWorkshop(crowd, code).map(({ language }) => language))
        expect([...spoken]).to.have.members([...languages])
      }
    })

    it(`has someone who stops half way and someone who sends twice in every workshop (seed ${seed})`, () => {
      for (const { code } of workshops) {
        const endings = inWorkshop(crowd, code).map(({ ending }) => ending)
        expect(endings).to.include.members(['sends', 'stops_half_way', 'sends_twice'])
      }
      expect(crowd.filter(({ ending }) => ending === 'stops_half_way')).to.have.length(6)
      expect(crowd.filter(({ ending }) => ending === 'sends_twice')).to.have.length(7)
    })

    it(`leaves out the sections it skips or never reaches (seed ${seed})`, () => {
      for (const { answers, ending, skips } of crowd) {
        const left = ending === 'stops_half_way' ? [2, 3] : skips
        const codes = left.flatMap((section) => questionnaire.sections[section]?.questions ?? [])
        for (const { code } of codes) expect(answers).not.to.have.property(code)
      }
    })

    it(`gives answers every kind of question reads back as they are (seed ${seed})`, () => {
      for (const { answers } of crowd) {
        expect(questions.map(({ code }) => code)).to.include.members(Object.keys(answers))
        for (const question of questions) {
          const answer = answers[question.code]
          if (answer === undefined) continue
          const kind = kindOf(question)
          const reading = kind.read(question, kind.input(question, answer, questionnaire), questionnaire)
          expect(reading, question.code).to.deep.equal({ ok: true, answer })
        }
      }
    })

    it(`fills in forms that are read without a fault (seed ${seed})`, () => {
      for (const { answers } of crowd) {
        const { answers: read, faults } = surveyOf(questionnaire, formOf(answers))
        expect([...faults]).to.deep.equal([])
        const { capacity_points, ...given } = read
        expect(given).to.deep.equal(answers)
        expect(capacity_points).to.equal(capacityIn(answers))
      }
    })
  }

  it('answers every question that can be answered, and passes over every one at times', () => {
    const sent = SEEDS.flatMap(crowdOf).filter(({ ending }) => ending === 'sends')
    for (const { code, kind } of questions) {
      if (kind === 'note' || kind === 'calculated') continue
      const answering = sent.filter(({ answers }) => code in answers).length
      expect(answering, code).to.be.within(1, sent.length - 1)
    }
  })

  it('says what weakened cooperation only where it was called weaker', () => {
    for (const { answers } of SEEDS.flatMap(crowdOf)) {
      if ('q13' in answers) expect(answers['q12']).to.have.property('choice').that.is.oneOf(['1', '2'])
    }
  })

  it('differs by workshop: cooperation is called weaker more often in California than in Kuala Lumpur', () => {
    const crowd = SEEDS.flatMap(crowdOf)
    const weaker = (code: string) => {
      const people = inWorkshop(crowd, code)
      return (
        people.filter(({ answers }) => /"[12]"/.test(JSON.stringify(answers['q12'] ?? ''))).length /
        people.length
      )
    }
    expect(weaker('CAL')).to.be.above(weaker('KUL') + 0.1)
  })
})

describe('the words of the crowd', () => {
  for (const [language, words] of Object.entries({ en, fr, ar })) {
    it(`are thirty or more different sentences in ${language}, none too long for its question`, () => {
      const sentences = Object.values(words).flat()
      expect(new Set(sentences).size).to.equal(sentences.length).and.be.at.least(30)
      for (const sentence of sentences) {
        expect(sentence.normalize('NFC').trim()).to.equal(sentence)
        expect(Array.from(sentence).length).to.be.at.most(200)
      }
      for (const obstacle of words.obstacles) expect(Array.from(obstacle).length).to.be.at.most(120)
    })
  }
})

describe('chance that repeats itself', () => {
  it('shuffles without loss, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        expect(randomOf(seed).shuffle(items)).to.have.members(items)
      }),
    )
  })

  it('draws whole numbers within their bounds, both included', () => {
    const random = randomOf(3)
    const drawn = new Set(Array.from({ length: 200 }, () => random.whole(2, 5)))
    expect([...drawn]).to.have.members([2, 3, 4, 5])
  })

  it('keeps to the shares, weights, mean and deviation asked for', () => {
    const random = randomOf(5)
    const many = Array.from({ length: 4000 })
    expect(many.filter(() => random.chance(0.2)).length).to.be.within(700, 900)
    expect(many.filter(() => random.weighted([1, 0, 3]) === 2).length).to.be.within(2860, 3140)
    const values = many.map(() => random.normal(10, 2))
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).to.be.within(9.8, 10.2)
    expect(values.filter((value) => Math.abs(value - 10) < 2).length / values.length).to.be.within(0.65, 0.72)
  })

  it('refuses to choose from nothing', () => {
    expect(() => randomOf(1).pick([])).to.throw(RangeError)
  })
})
