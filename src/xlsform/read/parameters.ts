/** `key=value` pairs as XLSForm writes them, keys in small letters, in their order. */
export function parametersIn(cell: string): ReadonlyMap<string, string> {
  const pairs = [...cell.matchAll(/([A-Za-z_-]+)\s*=\s*("[^"]*"|'[^']*'|\$\{[^{}]*\}|[^\s,;]+)/g)]
  return new Map(pairs.map(([, key = '', value = '']) => [key.toLowerCase(), value]))
}
