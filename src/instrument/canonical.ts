/**
 * Serializes a value to canonical JSON (RFC 8785), so that equal values have equal digests: keys sorted by UTF-16 code
 * unit, no white space. Throws TypeError for what JSON cannot hold: undefined, NaN, infinity, functions, symbols,
 * bigints, dates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (isRecord(value)) return `{${members(value).join(',')}}`
  throw new TypeError(`no JSON for this ${typeof value}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** `sort` without a comparator is by code unit. */
const members = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
