import type { Language } from '../../web/language.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { above, codeOf } from '../codebook/tree.ts'
import { codingPaths } from '../paths.ts'
import { looksOf } from '../queue/desk.ts'
import type { Book } from './load.ts'

/** Whether a code in use has codes in use below it. */
export const isHeading = ({ codes }: Codebook, { guid, retired }: Code): boolean =>
  !retired && codes.some((one) => one.parent === guid && !one.retired)

/** A code of the dictionary, as the template prints it. */
export type EntryShown = ReturnType<typeof entryShown>

/** Returns a code with its words, how many answers carry it, and what became of it. */
export function entryShown(
  book: Pick<Book, 'consultation' | 'variable' | 'version' | 'counts' | 'history'>,
  guid: string,
  open: string,
  language: Language,
) {
  const { t, number } = language
  const { consultation, variable, counts, history } = book
  const codebook = book.version?.codebook ?? { codes: [] }
  const code = codeOf(codebook, guid)
  const n = counts.codes.get(guid) ?? 0
  const share = counts.answers > 0 ? (n / counts.answers) * 100 : 0
  const merged = code?.retired ? history.find(({ change }) => change.merged?.from === guid) : undefined
  const into = codeOf(codebook, merged?.change.merged?.into ?? null)
  const levels = above(codebook, guid)
  return {
    guid,
    name: code?.name ?? '',
    look: looksOf(codebook).get(guid) ?? 1,
    under:
      levels.length > 1 || code?.retired
        ? levels
            .map(({ name }) => name)
            .reverse()
            .join(' › ')
        : '',
    definition: code?.definition ?? '',
    use: code?.use ?? '',
    not_use: code?.not_use ?? '',
    example: code?.example ?? '',
    color: code?.color ?? '',
    is_heading: code !== undefined && isHeading(codebook, code),
    is_open: guid === open,
    retired: code?.retired ? (into ? t('codes.merged_into', { name: into.name }) : t('codes.is_out')) : '',
    n: number(n),
    has_any: n > 0,
    of_all: t('codes.of_answers', { n: counts.answers }),
    bar: t('codes.bar', { n: number(n), all: number(counts.answers) }),
    width: share.toFixed(1),
    read_path: codingPaths.carried(consultation.id, variable.name, guid),
    edit_path: codingPaths.editing(consultation.id, variable.name, guid),
  }
}
