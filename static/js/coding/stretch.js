// The stretch of an answer that is selected with the mouse or the keyboard, in code points.

/** Returns the selected stretch of a row's words; undefined where nothing in it is selected. */
export function stretchIn(row) {
  const words = row.querySelector('.words')
  const selection = getSelection()
  if (!words || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.setStart(words, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = [...before.toString()].length
  const text = range.toString()
  const from = start + [...text].length - [...text.trimStart()].length
  selection.removeAllRanges()
  return text.trim() === '' ? undefined : { start: from, end: from + [...text.trim()].length }
}
