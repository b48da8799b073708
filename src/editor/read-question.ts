import { z } from 'zod'

import { first, inputOf, optionalWords, readForm, type Input, type Sentence } from '../web/form.ts'
import { isQuestionKind } from '../instrument/kinds/table.ts'
import {
  type Question,
  type QuestionKind,
  type Questionnaire,
  type Text,
} from '../instrument/questionnaire.ts'
import { asKind } from './blank.ts'
import { questionsBefore, readCondition, readExpression, type ConditionRead } from './condition-form.ts'
import type { Placed } from './place.ts'
import { readOptions } from './read-options.ts'
import { codeFor, replaced } from './recode.ts'
import { readRows, withWords } from './rows.ts'
import { SETTINGS, settingsShape } from './setting.ts'
import { subjectsOf } from './subject.ts'

/** The questionnaire with a question as its form says, and the code it has now; or a sentence for each field. */
export type QuestionRead =
  | { readonly ok: true; readonly form: Questionnaire; readonly code: string }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Sentence>> }

type Values = Readonly<Record<string, unknown>>
type Faults = Record<string, Sentence>

/**
 * Reads the form of one question, written in the content language `tag`. A code follows the label it was proposed
 * from until somebody writes another or a version with it is published (`published`).
 */
export function readQuestion(
  form: Questionnaire,
  placed: Placed,
  body: unknown,
  { tag, published }: { tag: string; published: ReadonlySet<string> },
): QuestionRead {
  const input = inputOf(body)
  const { question } = placed
  const posted = first(input, 'kind')
  const kind = isQuestionKind(posted) ? posted : question.kind
  const made = asKind(form, question, kind)
  const read = readForm(schemaFor(kind, kind === question.kind), body)
  const faults: Faults = read.ok ? {} : { ...read.faults }
  const values: Values = read.ok ? read.value : {}
  const conditions = readConditions(form, placed, input, faults)
  const options = readOptions(form, question, made, { input, tag })
  const items =
    made.question.kind === 'likert_set' && question.kind === 'likert_set'
      ? readRows('item', input, question.items, tag)
      : undefined
  Object.assign(faults, options.faults, items?.faults)
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const written = {
    ...settled(made.question, values, { input, tag }),
    ...conditions,
    ...(options.list !== undefined && { list: options.list }),
    ...(items && { items: items.choices }),
    ...(first(input, 'marked') === 'yes' && { marked: true }),
  } as Question
  const code = codeFor(form, placed, { code: said(values['code']), label: written.label }, { tag, published })
  const recoded = { options: options.recoded, isOwn: options.isOwn, items: items?.recoded ?? new Map() }
  return replaced(form, placed, written, { code, lists: options.lists, recoded })
}

const schemaFor = (kind: QuestionKind, isSame: boolean) =>
  z.object({
    label: optionalWords(5000),
    hint: optionalWords(1000),
    guidance: optionalWords(5000),
    code: optionalWords(200),
    required_message: optionalWords(500),
    constraint_message: optionalWords(500),
    default: optionalWords(1000),
    choice_filter: optionalWords(2000),
    shuffled: optionalWords(20),
    seed: optionalWords(1000),
    result: z.enum(['number', 'text', '']),
    ...(isSame ? settingsShape(kind) : {}),
  })

/** The expressions of a question; what does not read is put among the faults. */
function readConditions(
  form: Questionnaire,
  { question, section, at }: Placed,
  input: Input,
  faults: Faults,
) {
  const subjects = subjectsOf(form, questionsBefore(form, section, at))
  const { required, relevant } = question
  const old = typeof required === 'string' ? required : undefined
  const way = first(input, 'required')
  kept(readExpression(input, 'calculation'), faults)
  kept(readExpression(input, 'choice_filter', { attributes: true }), faults)
  const found = {
    required: kept(readCondition(input, 'required', { subjects, old }), faults),
    relevant: kept(readCondition(input, 'relevant', { subjects, old: relevant }), faults),
    constraint: kept(readExpression(input, 'constraint'), faults),
  }
  return defined({ ...found, required: way === 'always' ? true : found.required })
}

function kept(read: ConditionRead, faults: Faults): string | undefined {
  if (read.ok) return read.source
  Object.assign(faults, read.faults)
  return undefined
}

/** Texts in several languages that every question may have beside its label. */
const TEXTS = ['hint', 'guidance', 'required_message', 'constraint_message']
/** What the form says anew, so that nothing of it stays as it was. */
const RENEWED = new Set([
  'required',
  'relevant',
  'constraint',
  'marked',
  'default',
  'choice_filter',
  'shuffled',
])

/** A question with its texts and settings as they were written. */
function settled(question: Question, values: Values, { input, tag }: { input: Input; tag: string }): Values {
  const settings = SETTINGS[question.kind].filter(({ name }) => name in values)
  const texts = [...TEXTS, ...settings.filter(({ control }) => control === 'words').map(({ name }) => name)]
  const written = texts.filter((name) => Object.hasOwn(input, name))
  const set = settings.filter(({ control }) => control !== 'words').map(({ name }) => name)
  const before: Values = { ...question }
  const names = new Set([...RENEWED, ...written, ...set])
  return {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.has(name))),
    ...defined(Object.fromEntries(set.map((name) => [name, values[name]]))),
    ...defined(Object.fromEntries(written.map((name) => [name, textOf(before[name], tag, values[name])]))),
    label: withWords(question.label, tag, said(values['label'])),
    ...(question.kind === 'calculated' && { result: values['result'] || question.result }),
    ...defined(extrasOf(question, values)),
  }
}

/** What only some kinds have. */
function extrasOf({ kind }: Question, values: Values): Values {
  const isListed = kind === 'single_choice' || kind === 'multiple_choice' || kind === 'ranking'
  const isFilled = !['ranking', 'likert_set', 'points', 'calculated', 'note'].includes(kind)
  const seed = values['shuffled'] === 'seed' ? said(values['seed']) || undefined : undefined
  return {
    default: isFilled ? said(values['default']) || undefined : undefined,
    choice_filter: isListed ? said(values['choice_filter']) || undefined : undefined,
    shuffled: isListed ? (values['shuffled'] === 'each' ? true : seed) : undefined,
  }
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

function textOf(before: unknown, tag: string, words: unknown): Text | undefined {
  const text = withWords((before ?? {}) as Text, tag, said(words))
  return Object.keys(text).length > 0 ? text : undefined
}

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
