/** Returns a name as a code of letters, digits, `_`, letter first, cut to `most`. */
export function codeFrom(name: string, most = 32): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
  const begun = /^[A-Za-z]/.test(plain) ? plain : `q${plain.startsWith('_') ? '' : '_'}${plain}`
  return begun.slice(0, most)
}

/** Returns an option's name as its code, unchanged where it is valid. */
export const optionCode = (name: string): string =>
  /^[A-Za-z0-9_]{1,16}$/.test(name) ? name : optionFrom(name)

const optionFrom = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .slice(0, 16)

/** Returns the first of `code`, `code_2`, `code_3` … that `fits`, cut to `most`; else undefined. */
export function firstFree(code: string, most: number, fits: (code: string) => boolean): string | undefined {
  for (let n = 1; n <= TRIES; n += 1) {
    const ending = n === 1 ? '' : `_${n}`
    const candidate = code.slice(0, Math.max(1, most - ending.length)) + ending
    if (fits(candidate)) return candidate
  }
  return undefined
}

const TRIES = 600
