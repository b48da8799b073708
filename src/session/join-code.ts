import { crockford } from '../crockford.ts'

/** Eight random characters. `pick` returns an integer below its argument. */
export const newJoinCode = (pick?: (below: number) => number): string => crockford(8, pick)

/**
 * Normalizes a typed code by Crockford's Base32 rules: any case, spaces, hyphens, O as 0, I and L as 1; undefined when
 * invalid.
 */
export function readJoinCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined
}

/** Formats a code in two groups of four. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
