/** Lengths of IBANs (ISO 13616). */
const [SHORTEST, LONGEST] = [15, 34]

/**
 * Returns how many characters of a run of letters, digits, spaces and hyphens are an IBAN whose check digits hold (ISO
 * 7064, MOD 97-10): the longest; 0 where none is.
 */
export function ibanLength(run: string): number {
  for (let end = run.length; end >= SHORTEST; end -= 1) {
    if (/[ -]/.test(run[end - 1] ?? '') || /[A-Za-z0-9]/.test(run[end] ?? '')) continue
    const bare = run.slice(0, end).replaceAll(/[ -]/g, '')
    if (bare.length >= SHORTEST && bare.length <= LONGEST && isChecked(bare)) return end
  }
  return 0
}

function isChecked(bare: string): boolean {
  let rest = 0
  for (const sign of (bare.slice(4) + bare.slice(0, 4)).toUpperCase()) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
