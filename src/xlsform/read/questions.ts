import type { Question } from '../../instrument/questionnaire.ts'
import { codeFrom } from './codes.ts'
import { finding } from './finding.ts'
import { parametersIn } from './parameters.ts'
import { rangeOf } from './ranges.ts'
import {
  type Taking,
  appearanceWithout,
  common,
  counted,
  flagged,
  ownText,
  present,
  statementsOf,
  warnUnlabelled,
} from './shape.ts'
import { type Asked, type Entry, type Set } from './structure.ts'
import { type Line, cellOf, textIn } from './table.ts'

/** Characters of an answer where a workbook sets no limit. */
const SHORT = 255
const LONG = 2000

/** What an entry asks, without its expressions; undefined where an error stands in the way. */
export const questionOf = (entry: Entry, taking: Taking): Question | undefined =>
  'type' in entry ? askedOf(entry, taking) : setOf(entry, taking)

function askedOf(asked: Asked, taking: Taking): Question | undefined {
  const { line, type } = asked
  if (isWorkedOut(asked)) return calculatedOf(line, type.type, taking)
  warnUnlabelled(line, taking)
  if (type.list !== '') return listedOf(asked, taking)
  const plain = common(line, taking)
  if (type.type === 'text') return textOf(line, taking)
  if (type.type === 'range') return rangeOf(line, taking)
  if (type.type === 'acknowledge') return { ...plain, kind: 'multiple_choice', list: ACKNOWLEDGE }
  if (type.type === 'note') return noteOf(line, taking)
  if (type.type === 'time') return { ...plain, kind: 'time' }
  if (type.type === 'datetime') return { ...plain, kind: 'date_time' }
  if (type.type === 'date') {
    return {
      ...plain,
      kind: 'date',
      ...present({ earliest: ownText(line, 'earliest'), latest: ownText(line, 'latest') }),
    }
  }
  return numberOf(asked, taking)
}

/** The list of what is acknowledged; XLSForm stores `OK`. */
export const ACKNOWLEDGE = 'acknowledge'

/** What a person is not asked: a calculation, wherever it is written. A note only shows what was worked out. */
function isWorkedOut({ line, type }: Asked): boolean {
  if (type.type === 'calculate' || type.type === 'hidden') return true
  return type.type !== 'note' && textIn(line, 'calculation') !== ''
}

function calculatedOf(line: Line, type: string, taking: Taking): Question {
  const isShown = type !== 'calculate' && line.cells.some(({ heading }) => heading.base === 'label')
  if (isShown) {
    const { spot, text } = cellOf(line, 'calculation')
    taking.findings.warnings.push(finding(spot, text, 'workbook.calculation_shown'))
  }
  const isNumber = /^(?:integer|decimal|percentage|range)$/.test(type)
  const result = ownText(line, 'result') === 'number' || isNumber ? 'number' : 'text'
  return { ...common(line, taking), kind: 'calculated', calculation: '', result }
}

/** What a note shows is written into its words, such as ${total}. */
function noteOf(line: Line, taking: Taking): Question {
  const { text, spot } = cellOf(line, 'calculation')
  if (text !== '') taking.findings.warnings.push(finding(spot, text, 'workbook.calculation_of_note'))
  return { ...common(line, taking, { calculation: text }), kind: 'note' }
}

function textOf(line: Line, taking: Taking): Question {
  const rows = Number(parametersIn(textIn(line, 'parameters')).get('rows') ?? textIn(line, 'rows'))
  const isLong = /(?:^|\s)multiline(?:\s|$)/.test(textIn(line, 'appearance')) || rows > 1
  const plain = common(line, taking, { appearance: appearanceWithout(line, /^multiline$/) })
  const max_length = counted(line, 'max_length') ?? (isLong ? LONG : SHORT)
  return { ...plain, kind: isLong ? 'long_text' : 'short_text', max_length }
}

function numberOf({ line, type }: Asked, taking: Taking): Question {
  const isShare = type.type === 'percentage'
  const { unit } = unitOf(line, taking)
  return {
    ...common(line, taking),
    kind: 'number',
    ...present({
      integer: type.type === 'decimal' ? undefined : (true as const),
      min: counted(line, 'min') ?? (isShare ? 0 : undefined),
      max: counted(line, 'max') ?? (isShare ? 100 : undefined),
      step: counted(line, 'step'),
      unit,
    }),
  }
}

function unitOf(line: Line, { languages, collapse }: Taking) {
  const cells = line.cells.filter(({ heading }) => heading.base === 'colloquy::unit')
  const words = collapse(
    Object.fromEntries(cells.map(({ heading, text }) => [languages.tagOf(heading.language), text])),
  )
  return { unit: Object.keys(words).length > 0 ? words : undefined }
}

const ways = (line: Line) =>
  present({ decline: flagged(line, 'decline'), dont_know: flagged(line, 'dont_know') })

function listedOf({ line, type }: Asked, taking: Taking): Question | undefined {
  const list = type.external ? taking.externalName(type.list) : type.list
  const { text, spot } = cellOf(line, 'type')
  if (!taking.lists.has(list)) {
    taking.findings.errors.push(finding(spot, text, 'workbook.list_missing', { list: type.list }))
    return undefined
  }
  const parameters = parametersIn(textIn(line, 'parameters'))
  const rest = [...parameters].filter(([key]) => key !== 'randomize' && key !== 'seed')
  const left = { parameters: rest.map(([key, value]) => `${key}=${value}`).join(' ') }
  const plain = { ...common(line, taking, left), list }
  if (type.type === 'rank')
    return { ...plain, kind: 'ranking', ...present({ partial: flagged(line, 'partial') }) }
  const other = type.other ? (true as const) : flagged(line, 'other')
  const chosen = { ...plain, ...ways(line), ...present({ other }) }
  if (type.type === 'select_one') return { ...chosen, kind: 'single_choice' }
  return {
    ...chosen,
    kind: 'multiple_choice',
    ...present({ at_least: counted(line, 'at_least'), at_most: counted(line, 'at_most') }),
  }
}

function setOf({ line, kind, own, rows }: Set, taking: Taking): Question | undefined {
  warnUnlabelled(line, taking)
  const left = { appearance: appearanceWithout(line, /^(?:table-list|label)$/) }
  const plain = common(line, taking, own && kind === 'points' ? {} : left)
  const list = ownText(line, 'list') ?? rows[0]?.type.list ?? ''
  if (!taking.lists.has(list)) {
    const { text, spot } = cellOf(rows[0]?.line ?? line, 'type')
    taking.findings.errors.push(finding(spot, text, 'workbook.list_missing', { list }))
    return undefined
  }
  if (kind === 'points') return { ...plain, kind, list, total: counted(line, 'total') ?? 100 }
  const code = own ? plain.code : codeFrom(plain.code)
  return { ...plain, kind, list, ...ways(line), items: statementsOf(rows, code, taking) }
}
