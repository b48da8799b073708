import { parseExpression } from '../../instrument/expression/parse.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import type { Names } from './structure.ts'

/** `${last-saved#name}`: what the person before answered on the same device. */
const LAST = /\$\{\s*last-saved#([^{}]+?)\s*\}/g
/** `if(${self} = '', value, ${self})`. */
const FIRST = /^\s*if\(\s*\$\{([^{}]+)\}\s*=\s*(?:''|"")\s*,(.+),\s*\$\{\1\}\s*\)\s*$/s

/**
 * Returns an expression without references to the past: nobody has answered before, so the last saved answer is '', and
 * a row that keeps its own first value is worked out once.
 */
export function withoutPast(
  source: string,
  spot: Spot,
  { names, notices }: { names: Names; notices: Notices },
): string {
  const now = source.replaceAll(LAST, (whole, name: string) => {
    if (!names.has(name)) return whole
    notices.warnings.push(notice(spot, source, 'workbook.last_saved', { name }))
    return "''"
  })
  const [, self = '', value = ''] = FIRST.exec(now) ?? []
  const isOwn = (names.get(self) ?? []).some(({ line }) => line.row === spot.row && line.sheet === spot.sheet)
  return isOwn && parseExpression(value).ok ? `once(${value.trim()})` : now
}
