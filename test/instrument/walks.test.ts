import { expect } from 'chai'
import type { z } from 'zod'

import { EXPRESSION_PARTS, expressionsOf, mapExpressions } from '../../src/instrument/expressions.ts'
import { SCHEMAS } from '../../src/instrument/kinds/schemas.ts'
import { type Questionnaire, questionsOf } from '../../src/instrument/questionnaire.ts'
import { QUESTION_PARTS, mapTexts, questionTexts, textsIn } from '../../src/instrument/texts.ts'
import { everyKind } from '../support/every-kind.ts'

/** Unwraps optional and union schemas. */
function within(schema: z.ZodType): readonly z.ZodType[] {
  const { def } = schema
  if ('innerType' in def) return within(def.innerType as z.ZodType)
  return 'options' in def ? (def.options as z.ZodType[]).flatMap(within) : [schema]
}

const isExpression = (schema: z.ZodType) => within(schema).some((one) => one.meta()?.['is'] === 'expression')
const isText = (schema: z.ZodType) => within(schema).some((one) => one.def.type === 'record')

const properties = Object.entries(SCHEMAS).flatMap(([kind, { shape }]) =>
  Object.entries(shape as Readonly<Record<string, z.ZodType>>).map(
    ([name, schema]) => [`${kind}.${name}`, name, schema] as const,
  ),
)

/** Returns every string in a definition. */
const stringsIn = (thing: unknown): readonly string[] => {
  if (typeof thing === 'string') return [thing]
  return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(stringsIn) : []
}

describe('a walk over the expressions of a questionnaire', () => {
  it('comes to every property that a kind’s schema says is one', () => {
    const named = properties.filter(([, , schema]) => isExpression(schema)).map(([, name]) => name)
    expect(new Set(named)).to.deep.equal(new Set(EXPRESSION_PARTS))
  })

  it('changes each of them and nothing else', () => {
    const form: Questionnaire = {
      ...everyKind,
      sections: everyKind.sections.map((section) => ({
        ...section,
        relevant: 'X1',
        questions: section.questions.map((question) => ({ ...question, relevant: 'X2', constraint: 'X3' })),
      })),
    }
    const changed = mapExpressions(form, (source) => `(${source})`)
    const before = stringsIn(form)
    const after = stringsIn(changed)
    const differing = after.filter((string, at) => string !== before[at])
    expect(new Set(differing.filter((string) => string.startsWith('(X')))).to.deep.equal(
      new Set(['(X1)', '(X2)', '(X3)']),
    )
    expect(mapExpressions(form, (source) => source)).to.deep.equal(form)
  })

  it('tells what filters options, and a calculation that is still blank', () => {
    const [single] = questionsOf(everyKind).filter(({ kind }) => kind === 'single_choice')
    expect(single).to.not.equal(undefined)
    if (!single) return
    const filtered = { ...single, choice_filter: 'a = 1', required: true, default: '1' } as const
    expect(expressionsOf(filtered)).to.deep.equal([
      { part: 'choice_filter', source: 'a = 1', attributes: true },
    ])
    const [calculated] = questionsOf(everyKind).filter(({ kind }) => kind === 'calculated')
    const blank = { ...calculated, calculation: ' ' } as typeof single
    expect(expressionsOf(blank)).to.deep.equal([{ part: 'calculation', source: ' ' }])
  })
})

describe('a walk over the texts of a questionnaire', () => {
  it('comes to every property that a kind’s schema says is one', () => {
    const named = properties.filter(([, name, schema]) => isText(schema) && name !== 'kept')
    expect(new Set(named.map(([, name]) => name))).to.deep.equal(new Set(QUESTION_PARTS))
  })

  it('changes each of them once, with its place', () => {
    const seen: string[] = []
    const changed = mapTexts(everyKind, (text, { part, section, question, list, code }) => {
      seen.push([list, question?.code ?? section?.code, part, code].filter(Boolean).join('/'))
      return { ...text, tlh: 'Qapla' }
    })
    expect(new Set(seen).size).to.equal(seen.length)
    expect(seen).to.include.members(['title', 'q3/label', 'q3/statement/a', 'agreement/option/5', 'q5/unit'])
    expect(textsIn(changed).every(({ text }) => text['tlh'] === 'Qapla')).to.equal(true)
    const strings = stringsIn(changed).filter((string) => string === 'Qapla')
    expect(strings).to.have.length(seen.length)
  })

  it('takes the statements of a question with it', () => {
    const set = questionsOf(everyKind).find(({ code }) => code === 'q3')
    const parts = set ? questionTexts(set).map(({ part, code }) => `${part}${code}`) : []
    expect(parts).to.deep.equal(['label', 'statementa', 'statementb'])
  })
})
