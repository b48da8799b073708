/** Parses the `key=value` pairs of XLSForm; keys in lower case, in order. */
export function parametersIn(cell: string): ReadonlyMap<string, string> {
  const pairs = [...cell.matchAll(/([A-Za-z_-]+)\s*=\s*("[^"]*"|'[^']*'|\$\{[^{}]*\}|[^\s,;]+)/g)]
  return new Map(pairs.map(([, key = '', value = '']) => [key.toLowerCase(), value]))
}
