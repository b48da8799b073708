import type { Language } from '../web/language.ts'
import type { PlacedText } from './places.ts'

/** The type of a text. */
export function partOf({ t }: Language, { part, code }: Pick<PlacedText, 'part' | 'code'>): string {
  if (part === 'option') return t('translation.where_option', { code })
  return part === 'statement' ? t('translation.where_statement', { code }) : t(`translation.part_${part}`)
}
