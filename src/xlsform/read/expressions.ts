import { isYes } from '../../instrument/kinds/common/workbook.ts'
import { parseExpression } from '../../instrument/expression/parse.ts'
import { respelled } from '../../instrument/expression/respell.ts'
import { referencesOf } from '../../instrument/expression/tree.ts'
import type { Sentence } from '../../web/form.ts'
import { warnOfFunctions } from './expression-warnings.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import { type Cell, isNo } from './table.ts'

/** Resolves names of the workbook to codes. */
export type Lookup = {
  readonly codeOf: (name: string, spot: Spot, cell: string) => string | undefined
  /** Returns an expression with names for paths, and conditions for what is looked up in a file. */
  readonly plain: (source: string, spot: Spot) => string
  /** Returns why `pulldata` stayed in an expression, where it is the file. */
  readonly unpulled: (source: string) => Sentence | undefined
  /** Records that a cell depends on a question. */
  readonly depends: (spot: Spot, code: string, cell: string) => void
  /** Records the expression of a cell, with codes for names. */
  readonly reads: (spot: Spot, cell: string, source: string, attributes: boolean) => void
}

/** Returns an expression with codes for names; parse faults become errors. */
export function expressionIn(cell: Cell, lookup: Lookup, notices: Notices, attributes = false): string {
  const { text, spot } = cell
  const source = readable(lookup.plain(text, spot), attributes)
  const parsed = parseExpression(source, { attributes })
  if (!parsed.ok) {
    const { key, values = {} } = parsed.fault
    const cause = values['found'] === 'pulldata' ? lookup.unpulled(source) : undefined
    notices.errors.push(notice(spot, text, cause ?? { key, values: plainValues(values) }))
    return source
  }
  warnOfFunctions(parsed.tree, cell, notices)
  const codes = new Map<string, string>()
  for (const name of referencesOf(parsed.tree)) {
    const code = lookup.codeOf(name, spot, text)
    if (code === undefined) continue
    codes.set(name, code)
    lookup.depends(spot, code, text)
  }
  const read = respelled(source, { name: (name) => codes.get(name), word: () => undefined }) ?? source
  lookup.reads(spot, text, read, attributes)
  return read
}

const plainValues = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  )

/** XLSForm allows "yes" for an expression that is always true; word processors insert curly quotes. */
function readable(text: string, attributes: boolean): string {
  if (isYes(text) && text !== '1') return 'true()'
  if (isNo(text) && text !== '0') return 'false()'
  if (parseExpression(text, { attributes }).ok) return text
  const straight = straightened(text)
  return parseExpression(straight, { attributes }).ok ? straight : text
}

const straightened = (text: string): string =>
  text.replaceAll(/[\u2018\u2019\u201A\u201B]/g, "'").replaceAll(/[\u201C-\u201F]/g, '"')

/** Joins with `and`; undefined when empty. */
export function conjoined(sources: readonly string[]): string | undefined {
  return sources.length > 1 ? sources.map((source) => `(${source})`).join(' and ') : sources[0]
}
