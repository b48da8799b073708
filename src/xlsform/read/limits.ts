import { readDefinition, type DefinitionFault } from '../../instrument/definition.ts'
import { MOST } from '../../instrument/kinds/common/schema.ts'
import {
  SEARCHED_COLUMNS,
  SHOWN_WHOLE,
  beyondColumns,
  isLong,
} from '../../instrument/kinds/common/searching.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import type { Key } from '../../locale/message.ts'
import type { Lists } from './choices.ts'
import { type Notices, type Spot, WHOLE, notice } from './notice.ts'
import { type Line, type Table, cellOf, textIn } from './table.ts'

/** Where the parts of a questionnaire come from. */
export type Origins = {
  readonly survey: Table
  readonly lists: Lists
  /** The row of each question, by code. */
  readonly rows: ReadonlyMap<string, Line>
}

/** Adds an error for each limit of a definition that is exceeded, at the first row beyond it. */
export function checkLimits(form: Questionnaire, { errors }: Notices, origins: Origins): void {
  for (const question of questionsOf(form)) checkLong(question, errors, origins)
  checkColumns(form, errors, origins)
  const read = readDefinition(JSON.parse(JSON.stringify(form)))
  if (read.ok) return
  const told = new Set<string>()
  for (const fault of read.faults) {
    const found = placeOf(fault, form, origins)
    const once = JSON.stringify(found)
    if (told.has(once)) continue
    told.add(once)
    errors.push({
      ...notice(found.spot, found.cell, found.key ?? fault.sentence.key),
      sentence: {
        key: found.key ?? fault.sentence.key,
        values: { ...plain(fault.sentence.values), ...found.values },
      },
    })
  }
}

/** Only a question whose list is searched may have a long one. */
function checkLong(question: Question, errors: Notices['errors'], { lists, rows }: Origins): void {
  const list = 'list' in question ? lists.get(question.list) : undefined
  const line = rows.get(question.code)
  if (!list || !line || !isLong(list.choices) || kindOf(question).check.searched) return
  const { spot, text } = cellOf(line, 'type')
  const values = { list: 'list' in question ? question.list : '', max: SHOWN_WHOLE, n: list.choices.length }
  errors.push(notice(spot, text, 'questionnaire.obstacle_list_long', values))
}

function checkColumns(form: Questionnaire, errors: Notices['errors'], { rows }: Origins): void {
  const line = rows.get(beyondColumns(form)?.code ?? '')
  if (!line) return
  const { spot, text } = cellOf(line, 'type')
  errors.push(notice(spot, text, 'questionnaire.obstacle_columns', { max: SEARCHED_COLUMNS }))
}

type Place = {
  readonly spot: Spot
  readonly cell: string
  /** The message that says what is counted; else that of the fault. */
  readonly key?: Key
  readonly values?: Readonly<Record<string, string | number>>
}

function placeOf({ path, sentence }: DefinitionFault, form: Questionnaire, origins: Origins): Place {
  const [of = '', at = '', part = '', item = '', ...rest] = path.split('.')
  const isMany = /definition_(?:too_many|questions)$/.test(sentence.key)
  if (of === 'choice_lists') {
    const lines = origins.lists.get(at)?.lines ?? []
    if (!isMany) return atLine(lines[Number(part)], item, path, origins)
    const values = { list: at, max: MOST.options }
    return { ...atLine(lines[MOST.options], 'name', at, origins), key: 'workbook.limit_options', values }
  }
  if (of === 'languages')
    return { ...whole(origins, form.languages.join(' ')), key: 'workbook.limit_languages' }
  if (of !== 'sections') return whole(origins, path)
  if (isMany && part === '') {
    const isOfSections = sentence.key.endsWith('too_many')
    return isOfSections ? beyondSections(form, origins) : beyondQuestions(form, origins)
  }
  if (isMany && item === '') return beyondQuestions(form, origins)
  const section = form.sections[Number(at)]
  const question = part === 'questions' ? section?.questions[Number(item)] : undefined
  const line = question
    ? origins.rows.get(question.code)
    : lineNamed(section?.kept?.['name'] ?? section?.code, origins)
  return atLine(line, question ? (rest[0] ?? '') : part, path, origins)
}

function beyondQuestions(form: Questionnaire, origins: Origins): Place {
  const first = questionsOf(form)[MOST.questions]
  const line = first && origins.rows.get(first.code)
  return {
    ...atLine(line, 'name', '', origins),
    key: 'workbook.limit_questions',
    values: { max: MOST.questions },
  }
}

function beyondSections({ sections }: Questionnaire, origins: Origins): Place {
  const first = sections[MOST.sections]
  const line = lineNamed(first?.kept?.['name'] ?? first?.code, origins)
  return {
    ...atLine(line, 'name', '', origins),
    key: 'workbook.limit_sections',
    values: { max: MOST.sections },
  }
}

const lineNamed = (name: string | undefined, { survey }: Origins): Line | undefined =>
  survey.lines.find((line) => textIn(line, 'name') === name)

const whole = ({ survey }: Origins, cell: string): Place => ({ spot: { ...WHOLE, sheet: survey.name }, cell })

/** A part of a question or an option at its cell; its name is quoted. */
function atLine(line: Line | undefined, part: string, cell: string, origins: Origins): Place {
  if (!line) return whole(origins, cell)
  const { spot } = cellOf(line, COLUMNS[part] ?? part)
  return { spot, cell: textIn(line, 'name') || cell }
}

/** Columns of parts that differ in XLSForm. */
const COLUMNS: Readonly<Record<string, string>> = { title: 'label', guidance: 'guidance_hint', code: 'name' }

const plain = (values: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  )
