import { withoutFloatError } from '../expression/value.ts'
import type { Saying } from '../kinds/core.ts'

/** Formats answers in one locale; `labels` are those of options, and of a unit by ''. */
export const sayingIn = (locale: string, labels: Readonly<Record<string, string>>): Saying => ({
  label: (code) => labels[code] ?? code,
  number: (value) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(withoutFloatError(value)),
  list: (parts) => new Intl.ListFormat(locale).format(parts),
  day: (iso) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeZone: 'UTC',
      ...(iso[10] && { timeStyle: 'short', hourCycle: 'h23' }),
    }).format(new Date(iso[10] ? `${iso}:00Z` : iso)),
})
