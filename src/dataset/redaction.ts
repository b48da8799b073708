import { pointsOf } from '../text.ts'

/** A stretch of an answer that everything but its review shows as a placeholder: code points, the end exclusive. */
export type Redaction = Readonly<{ start: number; end: number; placeholder: string }>

/** A stretch in code points, the end exclusive. */
export type Stretch = Readonly<{ start: number; end: number }>

/** An answer as it may be read, and how its places lead to those of the answer as it was written. */
export type ShownText = Readonly<{
  text: string
  /** Returns the stretch of the answer as written; a placeholder stands for all it hides. */
  toWritten: (shown: Stretch) => Stretch
  /** Returns the stretch of the answer as shown; one that touches a placeholder takes in all of it. */
  toShown: (written: Stretch) => Stretch
}>

type Piece = Readonly<{ written: Stretch; shown: Stretch; text: string; hidden: boolean }>

/**
 * Replaces redactions by placeholders. Codings keep places of the answer as written, so that a later redaction moves
 * none of them.
 */
export function shownText(written: string, redactions: readonly Redaction[]): ShownText {
  const pieces = piecesOf(pointsOf(written), redactions)
  return {
    text: pieces.map(({ text }) => text).join(''),
    toWritten: (shown) => mapped(pieces, shown, 'shown', 'written'),
    toShown: (stretch) => mapped(pieces, stretch, 'written', 'shown'),
  }
}

/** Returns the redactions in order, those that touch joined under the placeholder of the longest. */
export function joined(redactions: readonly Redaction[]): readonly Redaction[] {
  const ordered = redactions.toSorted((one, other) => one.start - other.start || other.end - one.end)
  return ordered.reduce<readonly Redaction[]>((before, next) => {
    const last = before.at(-1)
    if (!last || next.start >= last.end) return [...before, next]
    const longest = next.end - next.start > last.end - last.start ? next : last
    const both = { ...longest, start: last.start, end: Math.max(last.end, next.end) }
    return [...before.slice(0, -1), both]
  }, [])
}

function piecesOf(points: readonly string[], redactions: readonly Redaction[]): readonly Piece[] {
  const pieces: Piece[] = []
  let [from, at] = [0, 0]
  const add = (end: number, text: string, hidden: boolean) => {
    if (end === from) return
    const size = pointsOf(text).length
    pieces.push({ written: { start: from, end }, shown: { start: at, end: at + size }, text, hidden })
    ;[from, at] = [end, at + size]
  }
  for (const { start, end, placeholder } of joined(redactions)) {
    add(Math.min(start, points.length), points.slice(from, start).join(''), false)
    add(Math.min(end, points.length), placeholder, true)
  }
  add(points.length, points.slice(from).join(''), false)
  return pieces
}

function mapped(pieces: readonly Piece[], { start, end }: Stretch, from: Side, to: Side): Stretch {
  const touched = pieces.filter((piece) => piece[from].start < end && piece[from].end > start)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return { start: 0, end: 0 }
  return {
    start: first.hidden ? first[to].start : first[to].start + Math.max(0, start - first[from].start),
    end: last.hidden ? last[to].end : last[to].end - Math.max(0, last[from].end - end),
  }
}

type Side = 'written' | 'shown'
