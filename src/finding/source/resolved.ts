import type { WithheldRow } from '../../result/block.ts'
import type { Refusal } from '../../result/population/figure-for.ts'
import type { Language } from '../../web/language.ts'

/** What a source tells: people counted, of how many, in whole per cents; null where it has no single such number. */
export type Number = Readonly<{ count: number | null; base: number | null; share: number | null }>

/** Why the numbers of a source are withheld: a rule of its page, or that the figure has none of its own. */
export type Rule = WithheldRow['rule'] | Refusal

/** Why a source is gone: what its recipe names is not there, the code counts no more, or the answers were deleted. */
export type Lost =
  'unreadable' | 'question' | 'apart' | 'item' | 'option' | 'code' | 'retired' | 'merged' | 'deleted'

/** What became of a source; `into`: the name of the code that a code was merged into. */
export type State =
  | Readonly<{ state: 'told' } & Number>
  | Readonly<{ state: 'withheld'; rule: Rule }>
  | Readonly<{ state: 'gone'; why: Lost; into?: string }>

/** A source as it stands now, in the reader's language; `path`: the page that shows it, '' for none. */
export type Resolved = State &
  Readonly<{
    source: string
    kind: 'figure' | 'code'
    title: string
    path: string
  }>

export const NOTHING: Number = { count: null, base: null, share: null }

/** Says in a sentence why a source has no numbers; '' where it has. */
export function reasonSaid(resolved: State, threshold: number, { t }: Language): string {
  if (resolved.state === 'told') return ''
  if (resolved.state === 'withheld') {
    if (resolved.rule === 'few' || resolved.rule === 'held_back')
      return t(`finding.source_${resolved.rule}`, { n: threshold })
    return t('finding.source_refused')
  }
  return t(`finding.source_gone_${resolved.why}`, { name: resolved.into ?? '' })
}
