import { z } from 'zod'

import { first, inputOf, optionalWords, readForm, type Input, type Sentence } from '../web/form.ts'
import { mayHold } from '../instrument/kinds/schemas.ts'
import { isQuestionKind, kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire, Text } from '../instrument/questionnaire.ts'
import { asKind } from './blank.ts'
import { questionsBefore, readCondition, readExpression, type ConditionRead } from './condition-form.ts'
import type { Placed } from './place.ts'
import { readOptions } from './read-options.ts'
import { codeFault, codeFor, replaced, type QuestionRead } from './recode.ts'
import { readRows, withWords } from './rows.ts'
import { settingsOf, settingsShape, type NamedSetting } from './setting.ts'
import { subjectsOf } from '../questionnaire/conditions/subject.ts'

type Values = Readonly<Record<string, unknown>>
type Faults = Record<string, Sentence>

/**
 * Parses the form of one question in the content language `tag`. A proposed code follows its label until it is edited,
 * or published (`published`).
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
  const read = readForm(schemaFor(kind === question.kind ? settingsShape(question) : {}), body)
  const faults: Faults = read.ok ? {} : { ...read.faults }
  const values: Values = read.ok ? read.value : {}
  const conditions = readConditions(form, placed, input, faults)
  const options = readOptions(form, question, made, { input, tag })
  const items =
    'items' in question && kind === question.kind ? readRows('item', input, question.items, tag) : undefined
  Object.assign(faults, options.faults, items?.faults)
  if (Object.keys(faults).length > 0) return refused(form, placed, input, { tag, published, faults })
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

/** Adds the fault of the code to others, which are found before the question is put together. */
function refused(
  form: Questionnaire,
  placed: Placed,
  input: Input,
  { tag, published, faults }: { tag: string; published: ReadonlySet<string>; faults: Faults },
): QuestionRead {
  const label = withWords(placed.question.label, tag, first(input, 'label').trim())
  const code = codeFor(form, placed, { code: first(input, 'code').trim(), label }, { tag, published })
  const fault = codeFault(form, placed, code)
  return { ok: false, faults: fault ? { ...faults, code: faults['code'] ?? fault } : faults }
}

const schemaFor = (settings: Record<string, z.ZodType>) =>
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
    ...settings,
  })

/** Parses the expressions of a question; errors go to `faults`. */
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
  for (const { name, control } of settingsOf(question))
    if (control === 'expression') kept(readExpression(input, name), faults)
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

/** Translatable texts of every question besides its label. */
const TEXTS: readonly Pick<NamedSetting, 'name' | 'needed'>[] = [
  { name: 'hint' },
  { name: 'guidance' },
  { name: 'required_message' },
  { name: 'constraint_message' },
]
/** Properties always replaced by the form, never kept. */
const RENEWED = new Set([
  'required',
  'relevant',
  'constraint',
  'marked',
  'default',
  'choice_filter',
  'shuffled',
])

/** Returns a question with the posted texts and settings; a needed value left empty is kept. */
function settled(question: Question, values: Values, { input, tag }: { input: Input; tag: string }): Values {
  const before: Values = { ...question }
  const settings = settingsOf(question).filter(({ name }) => name in values)
  const set = settings
    .filter(({ name, control, needed }) => control !== 'words' && !(needed && values[name] === undefined))
    .map(({ name }) => [name, values[name]] as const)
  const texts = [...TEXTS, ...settings.filter(({ control }) => control === 'words')]
    .filter(({ name }) => Object.hasOwn(input, name))
    .map(({ name, needed }) => [name, textOf(before[name], tag, { words: values[name], needed })] as const)
  const names = new Set([...RENEWED, ...[...set, ...texts].map(([name]) => name)])
  return {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.has(name))),
    ...defined(Object.fromEntries([...set, ...texts])),
    label: withWords(question.label, tag, said(values['label'])),
    ...defined(extrasOf(question, values)),
  }
}

/** Properties of some kinds: default, choice filter, shuffling. */
function extrasOf(question: Question, values: Values): Values {
  const seed = values['shuffled'] === 'seed' ? said(values['seed']) || undefined : undefined
  return {
    default: kindOf(question).begin ? said(values['default']) || undefined : undefined,
    ...(mayHold(question, 'choice_filter') && {
      choice_filter: said(values['choice_filter']) || undefined,
    }),
    ...(mayHold(question, 'shuffled') && { shuffled: values['shuffled'] === 'each' ? true : seed }),
  }
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Returns a text with these words; undefined when empty and not needed. */
function textOf(
  before: unknown,
  tag: string,
  { words, needed }: { words: unknown; needed: true | undefined },
): Text | undefined {
  const text = withWords((before ?? {}) as Text, tag, said(words))
  return needed || Object.keys(text).length > 0 ? text : undefined
}

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
