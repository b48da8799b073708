import { createHash } from 'node:crypto'

/** Of this product; never to be changed, or files written again would no longer be the same. */
const NAMESPACE = Buffer.from('6f0e2a4cb7c45d0e9d3c1a5be08a7c11', 'hex')

/** Returns the GUID that the same parts always have (UUID version 5, RFC 9562). */
export function guidOf(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Returns a GUID in lower case and without braces; undefined when it is none. */
export function guidIn(written: string): string | undefined {
  const bare = written
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase()
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : undefined
}
