import { withheldReasons, type ReasonCell } from '../../disclosure/reasons.ts'
import type { CountedPairs } from './counted.ts'
import { NO_ANSWERS, type NoAnswer } from './crossable.ts'
import type { OwnPage } from './page-splits.ts'

/** Reasons of which it is not told how many in the sessions that asked both gave them, by question. */
export type Untold = Readonly<Record<'own' | 'other', ReadonlySet<NoAnswer>>>

/**
 * Returns the reasons that are not told of a question: where some sessions asked it without the other one, what its page
 * says of all sessions leaves over their people. So these two are one more split of it, decided after those of its page.
 */
export function untoldOf(
  side: 'own' | 'other',
  { splits }: Pick<OwnPage, 'splits'>,
  pairs: CountedPairs,
  threshold: number,
): ReadonlySet<NoAnswer> {
  const only = side === 'own' ? pairs.ownOnly : pairs.otherOnly
  if (only.length === 0) return new Set()
  const all = [pairs.both, only].flatMap((some, apart) =>
    some.map((one) => ({
      at: [...splits.map(({ placeOf }) => placeOf(one, one[side])), apart],
      people: one.people,
      none: one[side].none,
    })),
  )
  const rows = [...splits.map(({ withheld }) => withheld), [false, false]]
  return new Set(
    NO_ANSWERS.filter((why) => {
      // Who was not asked had no other reason.
      const could = all.filter(({ none }) => none !== 'unasked' || why === 'unasked')
      const cells = could.map(({ at, people, none }): ReasonCell => ({
        at,
        present: people,
        people: none === why ? people : 0,
      }))
      return withheldReasons(cells, rows, threshold).at(-1)?.includes(true)
    }),
  )
}
