import { crockford } from '../crockford.ts'

/** Eight random characters. `pick` gives a whole number from 0 up to its argument. */
export const newJoinCode = (pick?: (below: number) => number): string => crockford(8, pick)

/** A code as typed by hand, read as Crockford says: any case, spaces and hyphens, O for 0, I and L for 1; undefined when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined
}

/** In two groups of four, as it is shown and read aloud. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
