import { field, type Filled } from '../../web/field.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { childrenOf, isWithin, pathOf } from '../codebook/tree.ts'
import { codingPaths } from '../paths.ts'
import { isHeading } from './entry.ts'
import type { Book } from './load.ts'
import { memosShown } from './around.ts'
import { parentOptions } from './parents.ts'

/** Returns the form of a new code. */
export function newFields(filled: Filled, { consultation, variable, version }: Book) {
  const { language } = filled
  const codebook = version?.codebook ?? { codes: [] }
  const worded = wordFields(filled, codebook)
  const reason = field(filled, 'reason', language.t('codes.reason'), {
    optional: true,
    hint: language.t('codes.reason_new'),
    dir: 'auto',
  })
  return {
    action: codingPaths.codes(consultation.id, variable.name),
    ...worded,
    reason,
    fields: [...worded.first, ...worded.texts, reason],
  }
}

/** Returns the form of a code: its words, what else can be done to it, its memos. */
export function editFields(filled: Filled, book: Book, code: Code, isPosted: boolean) {
  const { language } = filled
  const { t, number } = language
  const { consultation, variable, version, counts } = book
  const codebook = version?.codebook ?? { codes: [] }
  const { guid, retired, parent, ...words } = code
  const values = { ...words, parent: parent ?? '', retired: '' }
  const own: Filled = isPosted
    ? filled
    : { ...filled, input: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])) }
  const worded = wordFields(own, codebook, code)
  const beside = childrenOf(codebook, parent).filter((one) => !one.retired)
  const reason = field(own, 'reason', t('codes.reason'), { dir: 'auto' })
  const into = intoField(own, codebook, guid)
  const split = field(own, 'split', t('codes.split_into'), {
    control: 'textarea',
    hint: t('codes.split_hint'),
    dir: 'auto',
  })
  const n = counts.codes.get(guid) ?? 0
  return {
    guid,
    name: code.name,
    is_retired: retired,
    action: codingPaths.code(consultation.id, variable.name, guid),
    ...worded,
    reason,
    into: into.options.length > 1 ? into : undefined,
    split,
    may_end: !isHeading(codebook, code),
    up: !retired && beside[0] !== code,
    down: !retired && beside.at(-1) !== code,
    warning: n > 0 && !retired ? t('codes.carried_warning', { n }) : '',
    act: isPosted ? (filled.input['act']?.[0] ?? '') : '',
    back: codingPaths.bookAt(consultation.id, variable.name, `c${guid}`),
    save: t('codes.save_as', { n: number((version?.number ?? 0) + 1) }),
    memos: memosShown(book, guid, filled, language),
    fields: [...worded.first, ...worded.texts, reason, into, split],
  }
}

function wordFields(filled: Filled, codebook: Codebook, code?: Code) {
  const { t } = filled.language
  const text = (name: string, key: 'definition' | 'use' | 'not_use' | 'example') =>
    field(filled, name, t(`codes.${key}`), { control: 'textarea', optional: true, dir: 'auto' })
  return {
    first: [
      field(filled, 'name', t('codes.name'), { dir: 'auto' }),
      field(filled, 'parent', t('codes.under'), {
        control: 'select',
        options: parentOptions(codebook, filled.language, code),
      }),
    ],
    texts: [
      text('definition', 'definition'),
      text('use', 'use'),
      text('not_use', 'not_use'),
      text('example', 'example'),
    ],
    color: field(filled, 'color', t('codes.color_label'), {
      optional: true,
      hint: t('codes.color_hint'),
      dir: 'ltr',
    }),
  }
}

/** The code that one is merged into; none is chosen by itself. */
const intoField = (filled: Filled, codebook: Codebook, guid: string) =>
  field(filled, 'into', filled.language.t('codes.merge_into'), {
    control: 'select',
    options: [
      { value: '', label: filled.language.t('codes.merge_choose') },
      ...codebook.codes
        .filter((one) => !one.retired && !isWithin(codebook, one.guid, guid))
        .map((one) => ({ value: one.guid, label: pathOf(codebook, one).join(' › ') })),
    ],
  })
