// Rows of options, statements and conditions: add, reorder, remove.
import { fitRow } from './condition.js'
import { note } from './saving.js'

const MOST_ROWS = 9999

export function addRow(of) {
  const list = document.querySelector(`[data-rows="${of}"]`)
  const last = list.lastElementChild
  const field = last.querySelector('select, input[type=text]')
  const isEmpty = [...last.querySelectorAll('input[type=text], .test-name select')].every(
    ({ value }) => value === '',
  )
  if (isEmpty) return (last.querySelector('.line-label input') ?? field).focus()
  const line = last.cloneNode(true)
  renumber(line, last, nextNumber(list))
  for (const input of line.querySelectorAll('input[type=text], [name*="_was_"], select')) input.value = ''
  for (const box of line.querySelectorAll('[type=checkbox]')) box.checked = false
  for (const error of line.querySelectorAll('.err')) error.remove()
  list.append(line)
  for (const one of list.children) settleRow(one)
  if (line.matches('.test')) fitRow(line, true)
  const first = line.querySelector('.line-label input, select, input[type=text]')
  first.focus()
}

/** Moves focus to the next option on Enter. */
export function enterRow(event) {
  event.preventDefault()
  const line = event.target.closest('.line')
  const next = line.nextElementSibling?.querySelector('.line-label input')
  if (next) next.focus()
  else addRow(line.parentElement.dataset.rows)
}

export function arrange(event, button) {
  const [verb] = button.value.split(':')
  const line = button.closest('.line')
  const list = line.parentElement
  event.preventDefault()
  if (verb === 'up') line.previousElementSibling?.before(line)
  if (verb === 'down') line.nextElementSibling?.after(line)
  if (verb === 'drop') removeRow(line, list)
  for (const one of list.children) settleRow(one)
  const focus =
    button.isConnected && !button.disabled ? button : list.querySelector('input[type=text], select')
  focus?.focus()
  note(list.closest('form'), 0)
}

const nextNumber = (list) =>
  Math.min(
    MOST_ROWS,
    Math.max(-1, ...[...list.children].map((one) => Number(one.querySelector('input[type=hidden]').value))) +
      1,
  )

function renumber(line, from, n) {
  const old = from.querySelector('input[type=hidden]').value
  line.querySelector('input[type=hidden]').value = n
  for (const part of line.querySelectorAll('[name], [id], [value]')) {
    for (const name of ['name', 'id', 'value']) {
      const said = part.getAttribute(name)
      if (said?.endsWith(`_${old}`) || said?.endsWith(`:${old}`))
        part.setAttribute(name, said.slice(0, -old.length) + n)
    }
  }
}

function removeRow(line, list) {
  if (list.children.length > 1) return line.remove()
  for (const input of line.querySelectorAll('input[type=text], [name*="_was_"], select')) input.value = ''
}

/** Enables the buttons valid at the row's position. */
function settleRow(line) {
  const [up, down, drop] = line.querySelectorAll('.line-acts button')
  if (!up) return
  up.disabled = !line.previousElementSibling
  down.disabled = !line.nextElementSibling
  drop.disabled = false
}
