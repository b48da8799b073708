import { expect } from 'chai'
import * as fc from 'fast-check'

import { isShown } from '../../../src/instrument/asking/ask.ts'
import { MISSING, type Answer } from '../../../src/instrument/answer.ts'
import { added } from '../../../src/instrument/kinds/common/added.ts'
import { QUESTION_KINDS, kindName, kindOf } from '../../../src/instrument/kinds/table.ts'
import { questionsOf, type Question, type QuestionKind } from '../../../src/instrument/questionnaire.ts'
import { isUnseen } from '../../../src/text.ts'
import { LANGUAGES, form, the } from './asking.ts'

const words = (most: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: most })
    .map((text) => text.normalize('NFC').trim())
    .filter(
      (text) => !isUnseen(text) && !/[\p{Cc}\p{Cs}\uFFFD]/u.test(text) && Array.from(text).length <= most,
    )
const sources = fc.constantFrom('1', '2', '3', '-97', '-96')
const chosen: fc.Arbitrary<Answer> = fc.oneof(
  sources.map((choice) => ({ choice })),
  words(200).map((other) => ({ choice: '97', other })),
)
const ticked: fc.Arbitrary<Answer> = fc.oneof(
  fc.subarray(['1', '2', '3', '4'], { minLength: 1, maxLength: 3 }).map((choices) => ({ choices })),
  fc.constantFrom(['9'], ['-97']).map((choices) => ({ choices })),
  fc
    .tuple(fc.subarray(['1', '2', '3', '4'], { maxLength: 2 }), words(200))
    .map(([choices, other]) => ({ choices: [...choices, '97'], other })),
)
const step = fc.constantFrom('1', '2', '3', '4', '5', '-97')
const agreed: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ a: step, b: step }),
  step.map((a) => ({ a })),
  step.map((b) => ({ b })),
)
const items = ['law', 'open', 'remedy', 'steady']
const placed = fc.shuffledSubarray(items, { minLength: 1 })
const shared = fc
  .tuple(...items.map(() => fc.nat(100)))
  .map((cuts) => [...cuts.slice(1).sort((a, b) => a - b), 100])
  .map((cuts) => Object.fromEntries(items.map((item, i) => [item, (cuts[i] ?? 0) - (cuts[i - 1] ?? 0)])))
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Generates any answer of a question without bounds, by kind. */
const ANSWERS: Readonly<
  Record<Exclude<QuestionKind, 'calculated' | 'note'>, [Question, fc.Arbitrary<Answer>]>
> = {
  single_choice: [the('single_choice'), chosen],
  multiple_choice: [the('multiple_choice'), ticked],
  likert_set: [the('likert_set'), agreed],
  scale: [the('scale'), fc.oneof(fc.nat(10), fc.constant('-97'))],
  number: [
    { kind: 'number', code: 'q5', label: { en: 'How much?' } },
    fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(999_999))
      .map(([whole, decimals]) => Number(`${whole}.${decimals}`) + 0)
      .filter((value) => value < -99 || value > -90),
  ],
  ranking: [the('ranking', { partial: true }), placed],
  points: [the('points'), shared],
  short_text: [the('short_text'), words(80)],
  long_text: [
    the('long_text'),
    fc.array(words(80), { minLength: 1, maxLength: 5 }).map((all) => all.join('\n')),
  ],
  date: [{ kind: 'date', code: 'q12', label: { en: 'When?' } }, day.map((iso) => iso.slice(0, 10))],
  time: [the('time'), day.map((iso) => iso.slice(11, 16))],
  date_time: [the('date_time'), day.map((iso) => iso.slice(0, 16))],
}

for (const [name, [question, answers]] of Object.entries(ANSWERS)) {
  describe(`any answer of kind ${name}`, () => {
    const kind = kindOf(question)
    const columns = kind.columns(question, form)

    it('reads back from its fields', () => {
      fc.assert(
        fc.property(answers, (answer) => {
          const input = kind.input(question, answer, form)
          expect(kind.read(question, input, form)).to.deep.equal({ ok: true, answer })
          expect(kind.fields(question, form)).to.include.members(Object.keys(input))
        }),
      )
    })

    it('survives being stored as JSON', () => {
      const stored = answers.map((answer) => [answer, JSON.parse(JSON.stringify(answer))] as const)
      fc.assert(fc.property(stored, ([answer, again]) => void expect(again).to.deep.equal(answer)))
    })

    it('has a cell for every column: a number or a missing code, or in other columns a string', () => {
      fc.assert(
        fc.property(answers, (answer) => {
          const cells = kind.cells(question, answer, -99, form)
          expect(cells).to.have.length(columns.length)
          cells.forEach((cell, place) => {
            const numeric = ['integer', 'decimal'].includes(columns[place]?.type ?? '')
            const missing = typeof cell === 'number' && cell >= -99 && cell <= -90
            expect(missing || (typeof cell === 'number') === numeric, `${cell}`).to.equal(true)
          })
        }),
      )
    })

    it('is summarised with others as the sum of their summaries', () => {
      const some = fc.array(answers, { maxLength: 6 })
      fc.assert(
        fc.property(some, some, some, (...parts) => {
          const each = parts.map((part) => kind.summarise(question, part, form))
          expect(added(each)).to.deep.equal(kind.summarise(question, parts.flat(), form))
        }),
      )
    })

    it('has words in every language', () => {
      fc.assert(
        fc.property(answers, (answer) => {
          for (const language of LANGUAGES) {
            const lines = kind.shown(question, answer, form, language)
            expect(lines).not.to.deep.equal([])
            for (const { text } of lines) expect(text).not.to.equal('')
          }
        }),
        { numRuns: 20 },
      )
    })
  })
}

describe('any question', () => {
  const questions = questionsOf(form)
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '1', '97', '-97', '-96', '0', '1e9', '٣', '1,234', '__proto__', 'constructor', '\0'),
  )

  for (const question of questions) {
    const kind = kindOf(question)
    const fields = kind.fields(question, form)

    it(`${question.code} reads or refuses whatever is posted, and shows it again`, () => {
      const input = fc.dictionary(
        fc.constantFrom(...fields, 'toString', 'q'),
        fc.array(value, { maxLength: 3 }),
      )
      fc.assert(
        fc.property(input, (posted) => {
          const read = kind.read(question, posted, form)
          if (!read.ok) expect(fields).to.include(read.field)
          for (const language of LANGUAGES) kind.ask(question, posted, form, language)
        }),
      )
    })

    it(`${question.code} is unanswered when untouched, and every cell says why`, () => {
      expect(kind.read(question, {}, form)).to.deep.equal({ ok: true, answer: undefined })
      const columns = kind.columns(question, form)
      for (const missing of Object.values(MISSING)) {
        expect(kind.cells(question, undefined, missing, form)).to.deep.equal(columns.map(() => missing))
      }
    })
  }

  it('has columns named like data, each name once, labelled in every language', () => {
    const columns = questions.flatMap((question) => kindOf(question).columns(question, form))
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).to.equal(names.length)
    for (const { name, label, values } of columns) {
      expect(name).to.match(/^[A-Za-z][A-Za-z0-9_]{0,31}$/)
      for (const text of [label, ...values.map((one) => one.label)]) {
        expect(Object.keys(text)).to.include.members(['en', 'fr', 'ar'])
      }
    }
  })

  it('may be called like something every object has', () => {
    const question: Question = { ...the('short_text'), code: 'constructor' }
    expect(kindOf(question).read(question, {}, form)).to.deep.equal({ ok: true, answer: undefined })
  })

  it('has fields no other question has', () => {
    const fields = questions.flatMap((question) => kindOf(question).fields(question, form))
    expect(new Set(fields).size).to.equal(fields.length)
  })

  it('has a base of none without answers', () => {
    for (const question of questions) {
      const summary = kindOf(question).summarise(question, [], form)
      if (summary.shape === 'shares' || summary.shape === 'means') {
        for (const { base } of summary.rows) expect(base).to.equal(0)
      }
    }
  })
})

describe('the kinds of questions', () => {
  it('are all in the questionnaire with every kind', () => {
    const asked = new Set(questionsOf(form).map(({ kind }) => kind))
    expect([...asked].sort()).to.deep.equal([...QUESTION_KINDS].sort())
    expect(questionsOf(form).filter((question) => !isShown(question))).to.have.length(1)
  })

  it('have a name of their own in every language', () => {
    for (const language of LANGUAGES) {
      const names = QUESTION_KINDS.map((kind) => language.t(kindName(kind)))
      expect(new Set(names).size).to.equal(QUESTION_KINDS.length)
    }
  })
})
