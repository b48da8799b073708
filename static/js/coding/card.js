// The page of one answer: the keys of the queue, on its forms.
import { beginFinding } from './finding.js'
import { beginStretch, leaveStretch, stretchIn, takesArrow } from './stretch.js'

const answer = document.getElementById('answer')
const give = document.getElementById('give')

const press = (selector) => document.querySelector(selector)?.click()

/** Gives a code to the answer, or to a stretch of it; takes one away that the whole answer has. */
function toggle(button, part = stretchIn(answer)) {
  const { value } = button
  const forms = [...document.querySelectorAll('.cd .chips form')]
  const given = forms.find(({ elements }) => elements.code.value === value && elements.end.value === '0')
  if (given && !part) return given.querySelector('button').click()
  for (const [name, at] of [
    ['start', part?.start],
    ['end', part?.end],
  ])
    if (at !== undefined)
      give.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value: at }))
  button.click()
}

/** The field of the finder takes the selection away, so it is read before. */
function find() {
  const part = stretchIn(answer)
  const named = (code) => give.querySelector(`[name=code][value="${CSS.escape(code)}"]`)
  beginFinding(answer, answer.dataset.n, (code) => toggle(named(code), part))
}

const KEYS = {
  j: () => press('main a[rel=next]'),
  k: () => press('main a[rel=prev]'),
  x: () => press('#give [name=code][value=""]'),
  f: find,
  n: () => document.getElementById('name').focus(),
  s: () => beginStretch(answer),
  c: () => document.getElementById('memo').focus(),
  u: () => press('#undo button'),
  Escape: leaveStretch,
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const field = event.target.closest('input:not([type=checkbox]),select,textarea,summary')
  if (field && event.key === 'Escape') return field.blur()
  if (field) return
  if (takesArrow(event)) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const slot = document.querySelector(`aside [data-slot="${CSS.escape(key)}"]`)
  const act = slot ? () => toggle(slot) : Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (!act) return
  event.preventDefault()
  act()
}

document.addEventListener('keydown', onKey)
