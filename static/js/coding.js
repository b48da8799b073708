// The queue of a coder: keys, finding a code, and codes given without loading the page anew.
import { beginFinding } from './coding/finding.js'
import { beginNew } from './coding/fresh.js'
import { leave, say, send } from './coding/saving.js'
import { beginStretch, isStretching, leaveStretch, stretchIn, takesArrow } from './coding/stretch.js'
import { carries, mark, rows, sayCount, selected, showTools, takeFrom, tick } from './coding/rows.js'
import { turn } from './coding/turning.js'
import { focusOn } from './coding/under.js'

const queue = document.getElementById('queue')
let current = 0
/** The group of near-duplicates that the next code goes to: ids of answers, on this page or not. */
let together = []

function begin() {
  showTools()
  show(0, false)
  document.addEventListener('keydown', onKey)
  queue.addEventListener('click', onClick)
  queue.addEventListener('submit', onSubmit)
  queue.addEventListener('change', onChange)
  saySelected()
}

const row = () => rows()[current]
const aimed = () => (selected().length > 0 ? selected() : [row()].filter(Boolean))
/** The answers of rows, with those of the group that is taken, on this page or not. */
const idsOf = (them) => [...new Set([...together, ...them.map((one) => one.dataset.unit)])]
const helpTaken = () => (together.length > 0 ? 'duplicates' : queue.dataset.help)

/** A group that is taken has a sentence of its own. */
const saySelected = () => sayCount(together.length > 0 ? 0 : selected().length)

/** Lets go of a stretch of words, or else of the selected answers. */
function leaveSelected() {
  if (isStretching()) return leaveStretch()
  letGo()
  for (const one of selected()) one.querySelector('[type=checkbox]').checked = false
  saySelected()
}

/** Makes the next row or the one before the current one; beyond the ends goes on to the next page, in the place of this. */
async function step(by) {
  if (rows()[current + by]) return show(current + by)
  if (!(await turn(queue, by))) return
  letGo()
  saySelected()
  show(by > 0 ? 0 : rows().length - 1)
}

/** Makes a row the current one, and brings it into view. */
function show(at, moves = true) {
  const all = rows()
  current = Math.max(0, Math.min(at, all.length - 1))
  mark(all[current])
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
  const units = idsOf(them)
  const on = part || !them.every((one) => carries(one, code)) ? '1' : '0'
  const fields = [
    ...units.map((unit) => ['unit', unit]),
    ['code', code],
    ['on', on],
    ['start', part?.start ?? ''],
    ['end', part?.end ?? ''],
    ['words', ''],
    ['back', ''],
    ['help', helpTaken()],
  ]
  letGo()
  void send(queue.dataset.codings, fields, update)
}

/** Writes a new code for the rows aimed at. */
function writeNew() {
  const them = aimed()
  if (them.length === 0) return
  const label = them.map((one) => one.querySelector('.no b').textContent.trim()).join(', ')
  const units = idsOf(them).map((unit) => ['unit', unit])
  const help = ['help', helpTaken()]
  beginNew(them.at(-1), label, async (fields) => {
    let isTaken = false
    await send(queue.dataset.new, [...units, ...fields, ['back', ''], help], (page) => {
      isTaken = true
      letGo()
      update(page)
    })
    return isTaken
  })
}

/** Selects the group of near-duplicates of the current row for the next code, or lets it go. */
function takeTogether() {
  const { together: ids, ready } = row()?.dataset ?? {}
  const isTaken = together.length > 0
  letGo()
  if (!ids || isTaken) return
  together = ids.split(' ')
  tick(together, true)
  saySelected()
  say(ready)
}

function letGo() {
  if (together.length === 0) return
  tick(together, false)
  together = []
  saySelected()
  say('')
}

const selectedPart = () => (aimed().length === 1 ? stretchIn(aimed()[0]) : undefined)

/** The field of the finder takes the selection away, so it is read before. */
function find() {
  const part = selectedPart()
  const n = row().querySelector('.no b').textContent.trim()
  beginFinding(row(), n, (code) => toggle(code, part))
}

function update(page) {
  takeFrom(page)
  show(current, false)
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  ' ': () => row()?.querySelector('[type=checkbox]').click(),
  x: () => toggle(''),
  d: takeTogether,
  f: () => row() && find(),
  n: () => writeNew(),
  s: () => row() && beginStretch(row()),
  u: () => document.querySelector('#undo button')?.click(),
  c: () => row() && leave(`${row().querySelector('.no a').href}#memo`),
  Escape: () => leaveSelected(),
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.target.closest('input:not([type=checkbox]),select,textarea,summary')) return
  if (takesArrow(event)) return
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

/** An answer that is unticked does not get what its group gets. */
function onChange({ target }) {
  if (target.type === 'checkbox' && !target.checked)
    together = together.filter((unit) => unit !== target.closest('tr')?.dataset.unit)
  saySelected()
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
