import type { Language } from '../../web/language.ts'
import { childrenOf } from '../codebook/tree.ts'
import { looksOf } from '../queue/desk.ts'
import { entryShown, isHeading } from './entry.ts'
import type { Book } from './load.ts'

/** A section for each heading, one for codes without, one for retired codes. */
export function sectionsOf(
  book: Pick<Book, 'consultation' | 'variable' | 'version' | 'counts' | 'history'>,
  open: string,
  language: Language,
) {
  const { t } = language
  const codebook = book.version?.codebook ?? { codes: [] }
  const looks = looksOf(codebook)
  const shown = (guid: string) => entryShown(book, guid, open, language)
  const inUse = codebook.codes.filter(({ retired }) => !retired)
  const roots = inUse.filter(({ parent }) => parent === null)
  const below = (guid: string): readonly string[] =>
    childrenOf(codebook, guid)
      .filter(({ retired }) => !retired)
      .flatMap((code) => [code.guid, ...below(code.guid)])
  const single = roots.filter((code) => !isHeading(codebook, code))
  const retired = codebook.codes.filter((code) => code.retired)
  const rest = (key: 'codes.no_heading' | 'codes.retired_codes', codes: typeof retired) =>
    codes.length > 0
      ? [
          {
            look: 0,
            name: t(key),
            definition: '',
            own: undefined,
            entries: codes.map(({ guid }) => shown(guid)),
          },
        ]
      : []
  return [
    ...roots
      .filter((code) => isHeading(codebook, code))
      .map((code) => ({
        look: looks.get(code.guid) ?? 1,
        name: code.name,
        definition: code.definition,
        own: shown(code.guid),
        entries: below(code.guid).map(shown),
      })),
    ...rest('codes.no_heading', single),
    ...rest('codes.retired_codes', retired),
  ]
}
