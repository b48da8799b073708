import { blank, field, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import type { Book } from './load.ts'
import { parentOptions } from './parents.ts'

/** Returns the memos on a code, or on the question under '', with the form of another. */
export function memosShown({ memos }: Book, subject: string, filled: Filled, language: Language) {
  const { t } = language
  const isOwn = filled.input['subject']?.[0] === subject
  return {
    subject,
    list: memos
      .filter((memo) => memo.subject_id === subject)
      .map(({ words, name, at }) => ({
        words,
        by: t('coding.memo_by', { name, day: language.days(at.slice(0, 10), at.slice(0, 10)) }),
      })),
    field: {
      ...field(isOwn ? filled : blank(language), 'memo', t('coding.memo'), {
        control: 'textarea',
        hint: t('codes.memo_hint'),
        dir: 'auto',
      }),
    },
  }
}

/** Returns what coders proposed, with the answers that made them. */
export function proposalsShown({ proposals, version }: Book, language: Language) {
  const { t } = language
  const parent = field(blank(language), 'parent', t('codes.under'), {
    control: 'select',
    options: parentOptions(version?.codebook ?? { codes: [] }, language),
  })
  return proposals.map(({ ids, name, definitions, units, texts }) => ({
    ids,
    name,
    definitions,
    said: t('codes.proposed_for', { n: units.length }),
    texts: texts.map(({ text, dir, review }) => ({ text: review === 'removed' ? '' : text, dir })),
    parent: { ...parent, id: `under-${ids[0] ?? 0}` },
    take_label: t('codes.take_label', { name }),
    decline_label: t('codes.decline_label', { name }),
  }))
}
