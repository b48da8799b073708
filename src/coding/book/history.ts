import type { Language } from '../../web/language.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { CodebookVersion, Kept } from '../codebook/queries.ts'
import { codeOf } from '../codebook/tree.ts'
import { codingPaths } from '../paths.ts'
import type { Book } from './load.ts'

/** Returns the versions of a codebook with what each changed, why, and what it touched, newest first. */
export function historyShown({ history, version, consultation, variable }: Book, language: Language) {
  const { t, number } = language
  const codebook = version?.codebook ?? { codes: [] }
  return history.map((one) => ({
    name: t('codes.version', { n: number(one.number) }),
    path: codingPaths.version(consultation.id, variable.name, one.number),
    day: language.days(one.at.slice(0, 10), one.at.slice(0, 10)),
    said: changesSaid(one, codebook, language),
    reason: one.reason,
    by: one.by,
    touched: touchedSaid(one.change, language),
    sort_path: one.change.split
      ? codingPaths.carried(consultation.id, variable.name, one.change.split.from)
      : '',
  }))
}

/** Says what a version changed, a sentence for each kind of change. */
export function changesSaid(
  { change, number }: Pick<CodebookVersion, 'change' | 'number'>,
  codebook: Codebook,
  language: Language,
): readonly string[] {
  const { t } = language
  const named = (guid: string) => codeOf(codebook, guid)?.name ?? guid.slice(0, 8)
  const all = (guids: readonly string[]) =>
    language.names(guids.map((guid) => t('codes.quoted', { name: named(guid) })))
  const { added, merged, split, renamed, redefined, moved, retired, restored, brought } = change
  const said = [
    ...(added ? [t('codes.did_add', { names: all(added) })] : []),
    ...(merged ? [t('codes.did_merge', { from: named(merged.from), into: named(merged.into) })] : []),
    ...(split ? [t('codes.did_split', { from: named(split.from), names: all(split.into) })] : []),
    ...(renamed ? [t('codes.did_rename', { name: named(renamed) })] : []),
    ...(redefined ? [t('codes.did_redefine', { name: named(redefined) })] : []),
    ...(moved ? [t('codes.did_move', { name: named(moved) })] : []),
    ...(retired ? [t('codes.did_retire', { name: named(retired) })] : []),
    ...(restored ? [t('codes.did_restore', { name: named(restored) })] : []),
    ...(brought
      ? [t('codes.did_bring', { added: brought.added.length, changed: brought.changed.length })]
      : []),
  ]
  return said.length > 0 ? said : [t(number === 1 ? 'codes.did_begin' : 'codes.did_texts')]
}

/** Says how many answers a change touched; '' for one that touches none by its kind. */
function touchedSaid({ merged, split, redefined, retired, answers: n = 0 }: Kept, { t }: Language): string {
  if (merged) return t('codes.touched_merge', { n })
  if (split) return t('codes.touched_split', { n })
  if (redefined) return t('codes.touched_redefine', { n })
  return retired ? t('codes.touched_retire', { n }) : ''
}
