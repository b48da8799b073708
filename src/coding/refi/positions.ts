/** A text as files of this kind have it, and where its places were before: code points from 0. */
export type Tidied = Readonly<{
  text: string
  length: number
  /** Where a stretch begins, and where it ends; within letters that were composed it takes in all of them. */
  startOf: (position: number) => number
  endOf: (position: number) => number
}>

const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Composes letters (NFC) and makes line ends \n; a composed letter never reaches beyond its cluster. */
export function tidied(written: string): Tidied {
  const length = pointsIn(written)
  if (!written.includes('\r') && written === written.normalize('NFC'))
    return { text: written, length, startOf: same, endOf: same }
  /** For every place of the text as written, the place at or before it, and at or after it. */
  const starts: number[] = []
  const ends: number[] = [0]
  let [text, at] = ['', 0]
  for (const { segment } of CLUSTERS.segment(written)) {
    const now = segment === '\r\n' || segment === '\r' ? '\n' : segment.normalize('NFC')
    const [before, after] = [pointsIn(segment), pointsIn(now)]
    for (let point = 0; point < before; point += 1) {
      starts.push(now === segment ? at + point : at)
      ends.push(now === segment ? at + point + 1 : at + after)
    }
    text += now
    at += after
  }
  starts.push(at)
  return {
    text,
    length,
    startOf: (position) => starts[position] ?? at,
    endOf: (position) => ends[position] ?? at,
  }
}

const same = (position: number): number => position

/** Counts code points. */
export function pointsIn(text: string): number {
  let count = text.length
  for (let at = 1; at < text.length; at += 1) {
    if (isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))) count -= 1
  }
  return count
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000
