import type { By } from '../../coding/looking/decided.ts'
import type { Looked } from '../../coding/looking/looked.ts'
import type { Source } from '../../dataset/source.ts'
import type { StakeholderGroup } from '../../consultation/consultation.ts'
import type { Text } from '../../text.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { Quote } from './quote.ts'

/** How often findings quote a participant, and each group or place that is named beside a quote. */
export type Quoted = Readonly<{
  participant: number
  named: readonly Readonly<{ name: Text; quotes: number }>[]
}>

/**
 * Counts the quotes that findings use by what is named beside them, and by nothing else: a count of those whose group is
 * not named would tell it.
 */
export function quotedOf(
  quotes: readonly Quote[],
  sources: readonly Source[],
  groups: readonly StakeholderGroup[],
): Quoted {
  const places = new Map(sources.map(({ session, workshop }) => [session.id, workshop]))
  const counts = new Map<string, { name: Text; quotes: number }>()
  const known = [
    ...groups.map(({ code, label }) => [`group/${code}`, label] as const),
    ...[...places.values()].map(({ code, place }) => [`place/${code}`, place] as const),
  ]
  for (const [code, name] of known) counts.set(code, { name, quotes: 0 })
  let participant = 0
  for (const { named, group_code, session_id } of quotes) {
    const code = named === 'group' ? group_code : (places.get(session_id)?.code ?? '')
    const own = counts.get(`${named}/${code}`)
    if (own) own.quotes += 1
    else participant += 1
  }
  return { participant, named: [...counts.values()].filter((one) => one.quotes > 0) }
}

/** Says how often each was quoted. */
export const quotedSaid = ({ participant, named }: Quoted, language: Language): string => {
  const { t, names, of, number } = language
  const parts = [
    ...named.map(({ name, quotes }) =>
      t('quote.times', { name: isolated(of(name), language), n: number(quotes) }),
    ),
    ...(participant > 0
      ? [t('quote.times', { name: t('quote.by_participant'), n: number(participant) })]
      : []),
  ]
  return parts.length > 0 ? t('quote.quoted_so_far', { names: names(parts) }) : t('quote.quoted_nothing')
}

/** The name of a group or place by its code; undefined for others. */
export const nameIn = ({ groups, dataset }: Looked, by: By, code: string): Text | undefined =>
  by === 'group'
    ? groups.find((one) => one.code === code)?.label
    : dataset.sources.find(({ workshop }) => workshop.code === code)?.workshop.place
