import { isolated } from '../../web/markup.ts'
import type { EvidenceOf } from '../evidence/load.ts'
import { namedOf } from '../evidence/named.ts'
import type { Desk } from '../numbers/load.ts'
import type { Beside } from '../recommendation/load.ts'
import type { Changed, Stale } from './stale.ts'

/** A statement as its page shows it, and what changed behind it. */
export type Behind = Readonly<{
  desk: Desk
  beside: Beside
  evidence: EvidenceOf | undefined
  stale: Stale
}>

/** Names what changed as the page of its statement names it. */
export function titleOf({ desk, evidence, beside }: Behind, { is, part, kind, source }: Changed): string {
  const { language, numbers } = desk
  if (kind === 'item') {
    const items = beside.kind === 'recommendation' ? beside.items : []
    const own = items.find(({ question, item }) => question === source && item === part)
    return language.t('stale.item', { title: own ? language.of(own.label) : part })
  }
  if (is === 'evidence') {
    const named = evidence && namedOf({ ...desk, evidence }, { kind, source })
    if (!named) return source
    return named.dir === 'auto' ? isolated(named.title, language) : named.title
  }
  const figure = numbers.figures.find(({ place }) => String(place) === part)
  return language.t('stale.figure', { place: part, title: figure?.resolved.title ?? source })
}
