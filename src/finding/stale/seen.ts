/** Changes of a code by which its meaning changes. */
export const TOUCHES = ['merged', 'split', 'redefined', 'retired'] as const
export type Touch = (typeof TOUCHES)[number]

/**
 * What a source rests on, in parts that are compared one by one. Of answers it holds the ids of sessions, a count, and
 * digests over random ids of answers, which go with the answers.
 */
export type Seen = Readonly<{
  /** Ids of the sealed sessions that count. */
  sessions?: readonly number[]
  /** The threshold for rooms. */
  rule?: number
  /** What was decided on versions that ask the question differently. */
  decided?: string
  /** The version of the codebook that last changed the code so; 0 for none. */
  book?: Readonly<Record<Touch, number>>
  /** GUIDs of the codes below it. */
  below?: readonly string[]
  /** The answers that have the code, or one below it. */
  codings?: string
  /** How many answers are settled. */
  coded?: number
  /** What reviews hid of those answers. */
  review?: string
  /** A quote was withdrawn. */
  withdrawn?: boolean
}>

/** Why what somebody saw is not what is there now. */
export type Change =
  | Touch
  | 'sealed'
  | 'unsealed'
  | 'decided'
  | 'tighter'
  | 'below'
  | 'recoded'
  | 'coded'
  | 'redacted'
  | 'withdrawn'

/**
 * Returns what changed, each cause once: a merge moves codings, and what moves them is named for them; other answers
 * have other reviews. Parts that were not seen did not change.
 */
export function changesBetween(before: Seen, now: Seen): readonly Change[] {
  const differs = (part: keyof Seen) =>
    before[part] !== undefined &&
    now[part] !== undefined &&
    JSON.stringify(before[part]) !== JSON.stringify(now[part])
  const touched = TOUCHES.filter((touch) => (before.book?.[touch] ?? 0) !== (now.book?.[touch] ?? 0))
  const isDecided = differs('decided')
  const isBelow = differs('below')
  const moves = isBelow || touched.some((touch) => touch === 'merged' || touch === 'split')
  const recodes = differs('codings')
  const found: readonly (readonly [Change, boolean])[] = [
    ['decided', isDecided],
    ['sealed', !isDecided && moreIn(now.sessions, before.sessions)],
    ['unsealed', !isDecided && moreIn(before.sessions, now.sessions)],
    ['tighter', differs('rule') && (now.rule ?? 0) > (before.rule ?? 0)],
    ['below', isBelow && touched.length === 0],
    ['recoded', recodes && !moves],
    ['coded', differs('coded') && !recodes],
    ['redacted', differs('review') && !recodes],
    ['withdrawn', differs('withdrawn')],
  ]
  return [...touched, ...found.flatMap(([change, is]) => (is ? [change] : []))]
}

const moreIn = (these: Seen['sessions'], those: Seen['sessions']): boolean =>
  these !== undefined && those !== undefined && these.some((id) => !those.includes(id))
