import { OTHER } from '../../instrument/answer.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { type Question, type Questionnaire, statementsOf } from '../../instrument/questionnaire.ts'
import { numberOf } from '../../instrument/expression/value.ts'
import type { List, Lists } from './choices.ts'
import type { Lookup } from './expressions.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import type { Message } from '../../locale/message.ts'
import type { Entry } from './entry.ts'
import { withoutInstances } from './instances.ts'
import { type SurveyTree, withoutPaths } from './paths.ts'
import { withoutPast } from './past.ts'
import { pulldataFault, withoutPulldata } from './pulldata.ts'
import type { Names } from './structure.ts'
import { type Line, textIn } from './table.ts'

/** A question with the entry it comes from and the index of its section. */
export type Taken = { readonly question: Question; readonly entry: Entry; readonly section: number }

/** A dependency between nodes: the code of a question, or a section as `#` and its index. */
export type Edge = {
  readonly from: string
  readonly to: string
  readonly found: readonly [Spot, cell: string, Message]
}

/** Data about the whole workbook, used to parse each question. */
export type ImportContext = {
  readonly names: Names
  readonly parents: SurveyTree['parents']
  readonly files: readonly Sheet[]
  /** The questionnaire with lists, but no questions yet. */
  readonly form: Questionnaire
  readonly taken: readonly Taken[]
  readonly lists: Lists
  /** The question of each data column, by column name. */
  readonly owners: ReadonlyMap<string, Question>
  readonly notices: Notices
  readonly edges: Edge[]
  readonly read: ReadExpression[]
}

/** An expression with codes for names; `owner` is the node its cell belongs to. */
export type ReadExpression = {
  readonly spot: Spot
  readonly cell: string
  readonly owner: string
  readonly source: string
  readonly attributes: boolean
}

/** Returns a resolver for the names in the cells of `owner`. */
export function lookupIn(context: ImportContext, owner: string): Lookup {
  const codes = codesOf(context)
  return {
    codeOf: (name, spot, cell) => {
      const found = codeNamed(context, codes, name)
      if (typeof found === 'string' || found === undefined) return found
      context.notices.errors.push(
        notice(spot, cell, { key: found.key, values: { name, row: found.row, part: found.part } }),
      )
      return undefined
    },
    plain: (source, spot) => {
      const named = withoutPast(withoutPaths(source, spot.row, context), spot, context)
      return withoutInstances(withoutPulldata(named, context.files), context.lists)
    },
    unpulled: (source) => pulldataFault(source, context.files),
    depends: (spot, code, cell) => {
      const to = context.owners.get(code)?.code ?? code
      context.edges.push({
        from: owner,
        to,
        found: [spot, cell, { key: 'workbook.refers_later', values: { name: code } }],
      })
    },
    reads: (spot, cell, source, attributes) => {
      context.read.push({ spot, cell, owner, source, attributes })
    },
  }
}

type Refusal = {
  readonly key:
    | 'workbook.refers_dropped'
    | 'workbook.refers_group'
    | 'workbook.refers_twice'
    | 'workbook.refers_parts'
    | 'workbook.refers_unknown'
  readonly row: number
  readonly part: string
}

/** Returns the code, why there is none, or undefined where the question had an error. */
function codeNamed(
  { names, owners }: ImportContext,
  { byLine, others, sets }: Codes,
  name: string,
): string | Refusal | undefined {
  const named = namedIn(names, name)
  const dropped = named.find(({ what }) => what === 'dropped')
  const [one, more] = named.filter(({ what }) => what === 'question')
  const refusal = (key: Refusal['key'], line?: Line, part = ''): Refusal => ({
    key,
    row: line?.row ?? 0,
    part,
  })
  if (dropped) return refusal('workbook.refers_dropped', dropped.line)
  if (one && more) return refusal('workbook.refers_twice', more.line)
  if (one) {
    const part = sets.get(one.line)
    return part === undefined ? byLine.get(one.line) : refusal('workbook.refers_parts', one.line, part)
  }
  const other = others.get(name)
  if (other !== undefined) return other
  if (owners.has(name)) return name
  const [group] = named
  const part = group && sets.get(group.line)
  if (part !== undefined) return refusal('workbook.refers_parts', group?.line, part)
  return group ? refusal('workbook.refers_group', group.line) : refusal('workbook.refers_unknown')
}

/** `#` and a row name a question that another has the name of. */
const namedIn = (names: Names, name: string) =>
  name.startsWith('#')
    ? [...names.values()].flat().filter(({ line }) => line.row === Number(name.slice(1)))
    : (names.get(name) ?? [])

type Codes = {
  /** Code of each row; for a statement its column. */
  readonly byLine: ReadonlyMap<Line, string>
  /** Columns of Other texts by their XLSForm names. */
  readonly others: ReadonlyMap<string, string>
  /** The first column of each question without a single value. */
  readonly sets: ReadonlyMap<Line, string>
}

const known = new WeakMap<ImportContext, Codes>()

function codesOf(context: ImportContext): Codes {
  const before = known.get(context)
  if (before) return before
  const byLine = new Map<Line, string>()
  const others = new Map<string, string>()
  const sets = new Map<Line, string>()
  for (const { question, entry } of context.taken) {
    if ('type' in entry) {
      byLine.set(entry.line, question.code)
      if ('other' in question)
        others.set(`${textIn(entry.line, 'name')}_other`, `${question.code}_${OTHER}_txt`)
      continue
    }
    for (const [place, { line }] of entry.rows.entries()) {
      const item = statementsOf(question)[place]?.code
      byLine.set(line, item === undefined ? textIn(line, 'name') : `${question.code}_${item}`)
    }
    sets.set(entry.line, [...context.owners].find(([, owner]) => owner === question)?.[0] ?? '')
  }
  const codes = { byLine, others, sets }
  known.set(context, codes)
  return codes
}

/** Returns the code of an option by its name in the workbook; undefined where they are the same. */
export const wordFor =
  (lists: Lists) =>
  (question: Question, word: string, isNumber = false): string | undefined => {
    const list = 'list' in question ? lists.get(question.list) : undefined
    const renamed = list?.renamed.get(word) ?? (list && isNumber ? numberedIn(list, word) : undefined)
    if (renamed !== undefined) return renamed
    const isOther =
      word === 'other' && 'other' in question && !list?.choices.some(({ code }) => code === word)
    return isOther ? OTHER : undefined
  }

/** The code of the one option whose name is this number otherwise written, such as 2.50. */
function numberedIn({ choices, renamed }: List, word: string): string | undefined {
  const isSame = (name: string) => numberOf(name) === numberOf(word)
  const found = [...renamed].filter(([name]) => isSame(name))
  return found.length === 1 && !choices.some(({ code }) => isSame(code)) ? found[0]?.[1] : undefined
}
