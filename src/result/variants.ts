import type { Consultation } from '../consultation/consultation.ts'
import type { Key } from '../locale/message.ts'
import type { Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import type { ShownQuestion } from './asked.ts'
import type { Listed, ListedSection } from './question-list.ts'

/** Notice about variants, with links to them and to the decision page. */
export type ApartNotice = Readonly<{
  said: string
  /** `path` is '' for the current one. */
  variants: readonly Readonly<{ code: string; label: string; asked_in: string; path: string }>[]
  way: Readonly<{ path: string; label: string }>
}>

/** Returns whether a question has a variant code. */
export const isApart = ({ code, asked_as }: Pick<ShownQuestion, 'code' | 'asked_as'>): boolean =>
  code !== asked_as

/** Builds the notice about the variants of a code, on the page of `code`; null without any. */
export function apartNotice(
  consultation: Pick<Consultation, 'id'>,
  code: string,
  variants: readonly Listed[],
  { t, of, list }: Language,
): ApartNotice | null {
  const standing = variants[0]?.shown.standing
  if (!standing) return null
  return {
    said: t(saidOf(standing)),
    variants: variants.map(({ shown, sessions }) => ({
      code: shown.code,
      label: of(shown.question.label),
      asked_in: t('merging.variant', { sessions: list(sessions) }),
      path: shown.code === code ? '' : paths.result(consultation.id, shown.code),
    })),
    way: wayFrom(consultation, standing, t),
  }
}

/** Builds the notice about undecided clashes on the list; null without any. */
export function undecidedNotice(
  consultation: Pick<Consultation, 'id'>,
  sections: readonly ListedSection[],
  { t }: Language,
): ApartNotice | null {
  const listed = sections.flatMap(({ questions }) => questions.map(({ shown }) => shown))
  const codes = new Set(
    listed.filter(({ standing }) => standing === 'undecided').map(({ asked_as }) => asked_as),
  )
  if (codes.size === 0) return null
  return {
    said: t('result.undecided', { n: codes.size }),
    variants: [],
    way: wayFrom(consultation, 'undecided', t),
  }
}

type Standing = ShownQuestion['standing']

function saidOf(standing: Standing): Key {
  if (standing === 'undecided') return 'result.apart_undecided'
  return standing === 'merge' ? 'result.apart_mixed' : 'result.apart'
}

const wayFrom = ({ id }: Pick<Consultation, 'id'>, standing: Standing, t: Language['t']) => ({
  path: paths.merging(id),
  label: t(standing === 'undecided' ? 'merging.link' : 'result.to_decision'),
})
