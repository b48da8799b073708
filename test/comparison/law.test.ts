import { expect } from 'chai'
import { z } from 'zod'

import { compareVersions } from '../../src/comparison/compare.ts'
import { SCHEMAS } from '../../src/instrument/kinds/schemas.ts'
import { QUESTION_KINDS, kindOf } from '../../src/instrument/kinds/table.ts'
import { questionsOf, type Question, type Questionnaire } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { aForm, aSection, choice } from '../questionnaire/a-form.ts'
import { form, the } from '../instrument/kinds/asking.ts'

/** Properties not compared: cells kept for export to a workbook. The kind is an aspect of its own. */
const UNTOLD: ReadonlySet<string> = new Set(['kept', 'kind'])

const asking = (question: Question): Questionnaire => ({
  ...aForm(aSection('s1', [question])),
  choice_lists: { ...form.choice_lists, changed: [choice('one'), choice('two')] },
})

/** Returns other values of a property, derived from its schema; undefined for an optional one. */
function others(schema: z.core.$ZodType, value: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return [undefined, ...others(schema.def.innerType, value)]
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => others(option, value))
  if (schema instanceof z.ZodLiteral) return schema.def.values
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodRecord) return [{ ...Object(value), en: 'Other words' }]
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return [[...value, choice('added')], value.slice(1), value.toReversed()]
  const number = typeof value === 'number' ? value : 1
  return ['changed', '2001-02-03', number + 1, number - 1, number + 0.5]
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

/** Returns the question with each other valid value of one property. */
function changesOf(question: Question, property: string, schema: z.core.$ZodType): readonly Question[] {
  const value: unknown = Reflect.get(question, property)
  return others(schema, value)
    .filter((one) => differ(one, value) && (one === undefined || z.safeParse(schema, one).success))
    .map((one) => {
      const { [property]: _before, ...rest } = question as Readonly<Record<string, unknown>>
      return (one === undefined ? rest : { ...rest, [property]: one }) as Question
    })
}

/** Returns the properties that cannot be changed or of which some change is not reported. */
const unnoticed = (question: Question, shape: Readonly<Record<string, z.core.$ZodType>>) =>
  Object.entries(shape).flatMap(([property, schema]) => {
    const changes = UNTOLD.has(property) ? [question] : changesOf(question, property, schema)
    const isTold = (after: Question) => compareVersions(asking(question), asking(after)).questions.length > 0
    return UNTOLD.has(property) || (changes.length > 0 && changes.every(isTold)) ? [] : [property]
  })

describe('a comparison of versions', () => {
  for (const kind of QUESTION_KINDS) {
    it(`notices a change of any property of kind ${kind}`, () => {
      expect(unnoticed(the(kind), SCHEMAS[kind].shape)).to.deep.equal([])
    })
  }

  it('the control: does not notice a property that belongs to no aspect', () => {
    const { shape } = SCHEMAS.scale.extend({ tolerance: z.number().exactOptional() })
    expect(unnoticed(the('scale'), shape)).to.deep.equal(['tolerance'])
  })

  it('notices the statements of any question that has them', () => {
    const sliders = { ...the('scale'), items: [choice('a'), choice('b')] }
    expect(unnoticed(sliders, { items: SCHEMAS.likert_set.shape.items })).to.deep.equal([])
  })

  it('says what the numbers of a question mean where they mean something', () => {
    for (const question of questionsOf(form)) {
      const kind = kindOf(question)
      const measure = kind.measure(question)
      const facts = kind.comparison.facts(question, languageOf('en')).map(({ value }) => value)
      expect(facts.length > 0, question.code).to.equal(measure.length > 0)
      for (const number of measure) expect(facts.join()).to.include(String(number))
    }
  })
})
