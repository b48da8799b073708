// The queue of a coder: keys, finding a code, and codes given without loading the page anew.
import { beginFinding } from './coding/finding.js'
import { beginNew } from './coding/fresh.js'
import { leave, send } from './coding/saving.js'
import { beginStretch, isStretching, leaveStretch, stepStretch, stretchIn } from './coding/stretch.js'
import { focusOn } from './coding/under.js'

const queue = document.getElementById('queue')
let current = 0

function begin() {
  for (const box of queue.querySelectorAll('.js')) box.hidden = false
  show(0, false)
  document.addEventListener('keydown', onKey)
  queue.addEventListener('click', onClick)
  queue.addEventListener('submit', onSubmit)
  queue.addEventListener('change', saySelected)
  saySelected()
}

const rows = () => [...queue.querySelectorAll('tr[data-unit]')]
const row = () => rows()[current]
const selected = () => rows().filter((one) => one.querySelector('[type=checkbox]').checked)
const aimed = () => (selected().length > 0 ? selected() : [row()].filter(Boolean))
const carries = (one, code) =>
  code === '' ? one.dataset.state === 'none_fits' : one.dataset.codes.split(' ').includes(code)

/** Says how many answers a code goes to, where they are selected. */
function saySelected() {
  const place = document.getElementById('selected')
  const n = selected().length
  place.textContent = place.dataset.said.replace('{n}', String(n))
  place.hidden = n === 0
}

/** Lets go of a stretch of words, or else of the selected answers. */
function letGo() {
  if (isStretching()) return leaveStretch()
  for (const one of selected()) one.querySelector('[type=checkbox]').checked = false
  saySelected()
}

/** Makes the next row or the one before the current one; beyond the ends of the page goes on to the next page. */
function step(by) {
  const all = rows()
  if (all[current + by]) return show(current + by)
  const turn = queue.querySelector(by > 0 ? 'a[rel=next]' : 'a[rel=prev]')
  if (turn) leave(turn.href)
}

/** Makes a row the current one, and brings it into view. */
function show(at, moves = true) {
  const all = rows()
  current = Math.max(0, Math.min(at, all.length - 1))
  for (const [place, one] of all.entries()) {
    one.classList.toggle('here', place === current)
    if (place === current) one.setAttribute('aria-current', 'true')
    else one.removeAttribute('aria-current')
  }
  press()
  if (!moves || !row()) return
  focusOn(row())
  row().scrollIntoView({ block: 'nearest' })
}

/** Marks the recent codes that the current row carries. */
function press() {
  for (const button of document.querySelectorAll('#beside [data-code]'))
    button.setAttribute('aria-pressed', String(row() !== undefined && carries(row(), button.dataset.code)))
}

/** Gives a code to the rows aimed at, or to a stretch of one; takes it away where all of them carry it. */
function toggle(code, part = selectedPart()) {
  const them = aimed()
  if (them.length === 0) return
  const on = part || !them.every((one) => carries(one, code)) ? '1' : '0'
  const fields = [
    ...them.map((one) => ['unit', one.dataset.unit]),
    ['code', code],
    ['on', on],
    ['start', part?.start ?? ''],
    ['end', part?.end ?? ''],
    ['words', ''],
    ['back', ''],
  ]
  void send(queue.dataset.codings, fields, update)
}

/** Writes a new code for the rows aimed at. */
function writeNew() {
  const them = aimed()
  if (them.length === 0) return
  const label = them.map((one) => one.querySelector('.no b').textContent.trim()).join(', ')
  const units = them.map((one) => ['unit', one.dataset.unit])
  beginNew(them.at(-1), label, async (fields) => {
    let isTaken = false
    await send(queue.dataset.new, [...units, ...fields, ['back', '']], (page) => {
      isTaken = true
      update(page)
    })
    return isTaken
  })
}

const selectedPart = () => (aimed().length === 1 ? stretchIn(aimed()[0]) : undefined)

/** The field of the finder takes the selection away, so it is read before. */
function find() {
  const part = selectedPart()
  const n = row().querySelector('.no b').textContent.trim()
  beginFinding(row(), n, (code) => toggle(code, part))
}

/** Takes rows, progress, undo and recent codes from a page of the answers that changed. */
function update(page) {
  for (const fresh of page.querySelectorAll('tr[data-unit]')) {
    const old = document.getElementById(fresh.id)
    if (!old) continue
    const { checked } = old.querySelector('[type=checkbox]')
    const holds = old.contains(document.activeElement)
    old.replaceWith(fresh)
    if (holds) focusOn(fresh)
    fresh.querySelector('[type=checkbox]').hidden = false
    fresh.querySelector('[type=checkbox]').checked = checked
  }
  for (const id of ['progress', 'undo', 'beside']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id).replaceChildren(...fresh.childNodes)
  }
  for (const id of ['finder', 'fresher']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id).replaceWith(fresh)
  }
  show(current, false)
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  ' ': () => row()?.querySelector('[type=checkbox]').click(),
  x: () => toggle(''),
  f: () => row() && find(),
  n: () => writeNew(),
  s: () => row() && beginStretch(row()),
  u: () => document.querySelector('#undo button')?.click(),
  c: () => row() && leave(`${row().querySelector('.no a').href}#memo`),
  Escape: () => letGo(),
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input:not([type=checkbox]),select,textarea,summary')) return
  if (isStretching() && /^Arrow(Left|Right)$/.test(event.key)) {
    event.preventDefault()
    return stepStretch(event.key, event.shiftKey)
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (key === ' ' && event.target.closest('button,a')) return
  const slot = document.querySelector(`#beside [data-slot="${CSS.escape(key)}"]`)
  const act = slot ? () => toggle(slot.dataset.code) : Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (!act) return
  event.preventDefault()
  act()
}

function onClick({ target }) {
  const button = target.closest('#beside [data-code]')
  if (button) return toggle(button.dataset.code)
  const at = rows().indexOf(target.closest('tr[data-unit]'))
  if (at !== -1) show(at, false)
}

/** Chips and undo go without loading the page anew, too. */
function onSubmit(event) {
  const { target: form, submitter } = event
  if (!form.closest('.chips,#undo')) return
  event.preventDefault()
  event.stopPropagation()
  void send(
    form.action,
    [...new FormData(form, submitter)].filter(([name]) => name !== '_csrf'),
    update,
  )
}

if (queue) begin()
