import { ownName, type Language } from '../web/language.ts'
import type { PlacedText } from './places.ts'

/** What a language is called in the language of the reader. */
export const nameIn = ({ code: inside }: Language, code: string): string =>
  new Intl.DisplayNames([inside], { type: 'language' }).of(code) ?? ownName(code).name

/** Which text it is, in words. */
export function partOf({ t }: Language, { part, code }: Pick<PlacedText, 'part' | 'code'>): string {
  if (part === 'option') return t('translation.where_option', { code })
  return part === 'statement' ? t('translation.where_statement', { code }) : t(`translation.part_${part}`)
}
