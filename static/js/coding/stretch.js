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

/** The answer whose words are being selected by keys: its parts by offset, and the first and last that are selected. */
let marked

/** Words as their language divides them; what stands between words, such as an emoji, is a part of its own. */
const partsOf = (text) =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))

/** Selects the first word of an answer. */
export function beginStretch(answer) {
  const words = answer.querySelector('.words')
  const parts = partsOf(words?.textContent ?? '')
  if (parts.length === 0) return
  marked = { words, parts, from: 0, to: 0 }
  select()
}

/** Whether words that were selected by keys still are. */
export function isStretching() {
  const { anchorNode, isCollapsed } = getSelection()
  return marked !== undefined && !isCollapsed && marked.words.contains(anchorNode)
}

/** Takes an arrow key while words are selected by keys; returns whether it did. */
export function takesArrow(event) {
  if (!isStretching() || !/^Arrow(Left|Right)$/.test(event.key)) return false
  event.preventDefault()
  step(event.key, event.shiftKey)
  return true
}

/** Selects the next word or the one before, in the direction of the arrow; or one word more or less. */
function step(key, longer) {
  const { words, parts, from, to } = marked
  const isForward = (key === 'ArrowRight') === (getComputedStyle(words).direction === 'ltr')
  const wanted = isForward ? to + 1 : (longer ? to : from) - 1
  marked.to = Math.max(longer ? from : 0, Math.min(wanted, parts.length - 1))
  if (!longer) marked.from = marked.to
  select()
}

export function leaveStretch() {
  if (isStretching()) getSelection().removeAllRanges()
}

function select() {
  const { words, parts, from, to } = marked
  const range = document.createRange()
  range.setStart(...pointAt(words, parts[from].start, false))
  range.setEnd(...pointAt(words, parts[to].end, true))
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}

/** Returns the text node with an offset of an answer's words, and the offset in it. */
function pointAt(words, offset, isEnd) {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isEnd ? left <= node.length : left < node.length) return [node, left]
    left -= node.length
  }
  return [words, words.childNodes.length]
}
