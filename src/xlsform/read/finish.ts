import { parseExpression } from '../../instrument/expression/parse.ts'
import { type Question, isExpression } from '../../instrument/questionnaire.ts'
import { conjoined, expressionIn, type Lookup } from './expressions.ts'
import { finding } from './finding.ts'
import { comesToNumber } from './number-result.ts'
import { withoutLimits } from '../write/limits.ts'
import { type Taken, type World, lookupIn } from './lookup.ts'
import { parametersIn } from './parameters.ts'
import { type Piping, pipedChoices, pipedQuestion } from './pipes.ts'
import { type Taking, present } from './shape.ts'
import { relevantIn } from './set-rows.ts'
import { type Cell, type Line, cellOf, isNo, isYes, saysYes, textIn } from './table.ts'

/** A question with its expressions and words as they are here. */
export function finished(taken: Taken, world: World, taking: Taking): Question {
  const { question, entry } = taken
  const { line } = entry
  const lookup = lookupIn(world, question.code)
  const reader: Reader = { lookup, world, line, code: question.code }
  const piping: Piping = { lookup, languages: taking.languages, names: world.names, findings: world.findings }
  const whole = 'type' in entry || entry.own
  const required = whole
    ? requiredIn(reader)
    : entry.rows.some((row) => saysYes(row.line, 'required')) || undefined
  const relevant = [...entry.conditions, ...(whole ? relevantIn(line) : [])]
  const added = present({
    required,
    relevant: conjoined(relevant.map((cell) => expressionIn(cell, lookup, world.findings))),
    constraint: constraintIn(question, reader),
    default: defaultIn(question, reader),
    ...listedIn(question, reader),
    ...calculationIn(question, reader),
  })
  const piped = pipedQuestion(question, line, piping)
  if (piped.kind !== 'likert_set' || 'type' in entry) return { ...piped, ...added }
  const items = pipedChoices(
    piped.items,
    entry.rows.map((row) => row.line),
    piping,
  )
  return { ...piped, ...added, items }
}

/** What is worked out once a question is answered, among what depends on each other. */
export const afterNode = (code: string): string => `=${code}`

type Reader = { readonly lookup: Lookup; readonly world: World; readonly line: Line; readonly code: string }

const read = (cell: Cell, { lookup, world }: Reader, attributes = false): string =>
  expressionIn(cell, lookup, world.findings, attributes)

function requiredIn(reader: Reader): true | string | undefined {
  const cell = cellOf(reader.line, 'required')
  if (cell.text === '' || isNo(cell.text)) return undefined
  return isYes(cell.text)
    ? true
    : read(cell, { ...reader, lookup: lookupIn(reader.world, afterNode(reader.code)) })
}

/** A constraint may look at its own question: there is an answer when it is worked out. */
function constraintIn(question: Question, reader: Reader): string | undefined {
  const cell = cellOf(reader.line, 'constraint')
  const isOwn = reader.line.cells.some(({ heading }) => heading.base.startsWith('colloquy::'))
  const text = isOwn ? withoutLimits(question, cell.text) : cell.text
  if (text === '') return undefined
  const lookup = lookupIn(reader.world, afterNode(question.code))
  return read({ ...cell, text }, { ...reader, lookup })
}

/** What a cell of Excel says as a date or a time, as this kind writes it. */
const AS: Partial<Record<Question['kind'], (text: string) => string>> = {
  date: (text) => text.replace(/^(\d{4}-\d\d-\d\d)[ T].*$/, '$1'),
  time: (text) => text.replace(/^(\d\d:\d\d):\d\d.*$/, '$1'),
  date_time: (text) => text.replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d).*$/, '$1T$2'),
}

function defaultIn(question: Question, reader: Reader): string | undefined {
  const cell = cellOf(reader.line, 'default')
  const { kind } = question
  if (cell.text === '' || kind === 'calculated' || kind === 'note') return undefined
  if (kind === 'ranking') {
    reader.world.findings.warnings.push(finding(cell.spot, cell.text, 'workbook.default_of_ranking'))
    return undefined
  }
  const isOption = 'list' in question && reader.world.lists.get(question.list)?.renamed.has(cell.text)
  if (isExpression(cell.text) && !isOption) return read(cell, reader)
  return AS[kind]?.(cell.text) ?? cell.text
}

function listedIn(question: Question, reader: Reader): { choice_filter?: string; shuffled?: true | string } {
  const filter = cellOf(reader.line, 'choice_filter')
  const isListed =
    question.kind === 'single_choice' || question.kind === 'multiple_choice' || question.kind === 'ranking'
  if (!isListed) return {}
  return present({
    choice_filter: filter.text === '' ? undefined : read(filter, reader, true),
    shuffled: shuffledIn(reader),
  })
}

function shuffledIn(reader: Reader): true | string | undefined {
  const cell = cellOf(reader.line, 'parameters')
  const parameters = parametersIn(cell.text)
  if (!isYes(parameters.get('randomize') ?? '')) return undefined
  const own = cellOf(reader.line, 'colloquy::seed')
  if (own.text !== '') return read(own, reader)
  const seed = parameters.get('seed')?.replaceAll(/^["']|["']$/g, '')
  return seed === undefined ? true : read({ ...cell, text: seed }, reader)
}

/** A calculation; what is hidden has its default instead. */
function calculationIn(question: Question, reader: Reader): object {
  if (question.kind !== 'calculated') return {}
  const { line, world } = reader
  const written = cellOf(line, 'calculation')
  const usual = cellOf(line, 'default')
  const isOwn = textIn(line, 'colloquy::result') !== ''
  if (written.text === '' && usual.text === '') {
    if (!isOwn) {
      world.findings.errors.push(finding(written.spot, textIn(line, 'name'), 'workbook.calculation_missing'))
    }
    return {}
  }
  const calculation =
    written.text === '' && !isExpression(usual.text)
      ? literal(usual.text)
      : read(written.text === '' ? usual : written, reader)
  const parsed = parseExpression(calculation)
  const isNumber = !isOwn && parsed.ok && comesToNumber(parsed.tree, world.owners)
  return { calculation, ...(isNumber && { result: 'number' as const }) }
}

const literal = (text: string) =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? text : text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`
