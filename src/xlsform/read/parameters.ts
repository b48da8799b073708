import type { AskedType } from '../../instrument/kinds/faces/workbook-row.ts'
import { isYes } from '../../instrument/kinds/common/workbook.ts'
import type { Asked } from './entry.ts'
import { type Notices, notice } from './notice.ts'
import { cellOf, isNo } from './table.ts'

const PAIR = /([A-Za-z_-]+)\s*=\s*("[^"]*"|'[^']*'|\$\{[^{}]*\}|[^\s,;]+)/g

/** Parses the `key=value` pairs of XLSForm; keys in lower case, in order. */
export function parametersIn(cell: string): ReadonlyMap<string, string> {
  return new Map([...cell.matchAll(PAIR)].map(([, key = '', value = '']) => [key.toLowerCase(), value]))
}

const OF_CHOICES = ['randomize', 'seed'] as const
/** Parameters by type of row; of other types, any. */
const KNOWN: Partial<Record<AskedType, readonly string[]>> = {
  select_one: OF_CHOICES,
  select_multiple: OF_CHOICES,
  rank: OF_CHOICES,
  range: ['start', 'end', 'step', 'tick_interval', 'placeholder', 'tick_labelset'],
  text: ['rows'],
}

/** Adds an error where the parameters of a row are none that its type has. */
export function checkParameters({ line, type: { type, file } }: Asked, { errors }: Notices): void {
  const { text, spot } = cellOf(line, 'parameters')
  const given = parametersIn(text)
  const known = KNOWN[type]
  const all = known && file !== '' ? [...known, 'value', 'label'] : known
  const unknown = all && [...given.keys()].find((name) => !all.includes(name))
  const random = given.get('randomize') ?? 'true'
  if (/[^\s,;]/.test(text.replaceAll(PAIR, ''))) errors.push(notice(spot, text, 'workbook.parameters_pairs'))
  else if (unknown !== undefined && all) {
    const values = { found: unknown, known: all.join(', ') }
    errors.push(notice(spot, text, 'workbook.parameter_unknown', values))
  } else if (!isYes(random) && !isNo(random)) errors.push(notice(spot, text, 'workbook.parameter_randomize'))
  else if (given.has('seed') && !isYes(given.get('randomize') ?? ''))
    errors.push(notice(spot, text, 'workbook.parameter_seed'))
}
