import { interfaceOf, type Language } from '../../web/language.ts'
import { NONE_FITS, type Change } from '../act/coding.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Desk } from './desk.ts'
import { UNKNOWN, type Round } from '../round/round.ts'
import type { Progress } from './queries.ts'
import type { Told } from './told.ts'

/** Returns a language's name in the language of the page. */
export const languageNamed = (tag: string, { t, tongue }: Language): string =>
  tag === UNKNOWN ? t('coding.language_unknown') : tongue(tag)

/** Names what is told of an answer: place, group and language. */
export const toldSaid = (
  told: Told,
  { dataset, groups }: Pick<Desk, 'dataset' | 'groups'>,
  language: Language,
): readonly string[] =>
  [
    placeNamed(told.place, dataset, language),
    groupNamed(told.group, groups, language),
    told.language && languageNamed(told.language, language),
  ].filter(Boolean)

/** Names a place by its code; '' for none. */
export const placeNamed = (code: string, { sources }: Desk['dataset'], { of }: Language): string =>
  of(sources.find(({ workshop }) => workshop.code === code)?.workshop.place ?? {})

/** Names a group by its code; '' for none. */
export const groupNamed = (code: string, groups: Desk['groups'], { of }: Language): string =>
  of(groups.find((one) => one.code === code)?.label ?? {})

/** Returns a script's name in the language of the page. */
export const scriptNamed = (script: string, { code }: Language): string =>
  new Intl.DisplayNames([interfaceOf(code) ?? 'en'], { type: 'script' }).of(script) ?? script

/** Names a round. */
export const roundNamed = ({ kind, number }: Pick<Round, 'kind' | 'number'>, { t, number: n }: Language) =>
  t(kind === 'blind' ? 'coding.round_blind' : 'coding.round_open', { n: n(number) })

/** Tells in words how far a coder is. */
export const progressSaid = ({ all, coded, none }: Progress, { t, number }: Language): string =>
  t('coding.progress', {
    all: number(all),
    coded: number(coded),
    none,
    left: number(all - coded),
  })

/** Names a code; its GUID where the codebook does not have it. */
export const codeNamed = ({ codes }: Codebook, guid: string, { t }: Language): string =>
  guid === NONE_FITS
    ? t('coding.none_fits')
    : (codes.find((code) => code.guid === guid)?.name ?? guid.slice(0, 8))

/** Tells what an act did, for the button that takes it back. */
export function actSaid(
  changes: readonly Change[],
  codebook: Codebook,
  placeOf: (unit: string) => number | undefined,
  language: Language,
): string {
  const { t, number } = language
  const [first] = changes
  const code = first?.add[0]?.code ?? first?.remove[0]?.code ?? NONE_FITS
  const name = codeNamed(codebook, code, language)
  const place = first && placeOf(first.unit)
  return changes.length === 1 && place !== undefined
    ? t('coding.undo_one', { name, n: number(place) })
    : t('coding.undo_many', { name, n: changes.length })
}
