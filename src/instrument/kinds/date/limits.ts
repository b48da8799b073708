import type { Language } from '../../../web/language.ts'
import { boundsKey } from './core.ts'
import type { DateQuestion } from './schema.ts'

/** The allowed dates in words, for page and paper; '' without limits. */
export function limitsSaid(question: DateQuestion, language: Language): string {
  const { earliest, latest } = question
  const shown = (day: string | undefined) => (day === undefined ? '' : language.days(day, day))
  if (earliest === undefined && latest === undefined) return ''
  return language.t(boundsKey(question), { earliest: shown(earliest), latest: shown(latest) })
}
