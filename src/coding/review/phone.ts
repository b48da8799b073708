/** Runs of digits with the signs that stand between those of a phone number, in any digits. */
export const PHONE: RegExp =
  /(?<![\p{L}\p{N}#/.,-])(?:\+\s?|\()?\p{Nd}[\p{Nd}\s()./–-]{4,22}\p{Nd}(?![\p{N}%]|[.,]\p{N})/gu

/** Whether such a run may be a phone number: neither a date, nor a span of years, nor an amount in groups of three. */
export function isPhone(run: string): boolean {
  const digits = run.replaceAll(/\P{Nd}/gu, '').length
  if (digits < 7 || digits > 15 || run.includes('\n')) return false
  if (/^[+(]/.test(run)) return true
  if (DATE.test(run) || YEARS.test(run) || AMOUNT.test(run)) return false
  return /^\p{Nd}+$/u.test(run) ? digits >= 9 && digits <= 12 : true
}

const DATE =
  /^(?:(?:19|20)\p{Nd}{2}[-/. ]\p{Nd}{1,2}[-/. ]\p{Nd}{1,2}|\p{Nd}{1,2}[-/. ]\p{Nd}{1,2}[-/. ]\p{Nd}{4})(?:\s.*)?$/u
const YEARS = /^(?:19|20)\p{Nd}{2}\s?[-–/]\s?(?:19|20)\p{Nd}{2}$/u
/** From three full groups on it may as well be a phone number. */
const AMOUNT = /^(?:[1-9]\p{Nd}{0,1}(?:([ .])\p{Nd}{3})(?:\1\p{Nd}{3})*|[1-9]\p{Nd}{2}[ .]\p{Nd}{3})$/u
