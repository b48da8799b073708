// Keyboard shortcuts of list and open card.
import { close } from './card.js'
import { enterRow } from './rows.js'

export function pressed(event) {
  const { key, target } = event
  const isField = target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
  const card = target.closest('.card')
  if (key === 'Escape' && document.querySelector('.open-card')) return void close()
  if (key === 'Enter' && isField && target.matches('.line-label input')) return enterRow(event)
  if (isField) return
  if ((event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey) return undo(event)
  if (!card || card.querySelector('.open-card')) return
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
    return moveCard(event, card, key === 'ArrowUp' ? 'up' : 'down')
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (key === 'j' || key === 'k') walk(event, card, key === 'j' ? 1 : -1)
}

function moveCard(event, card, verb) {
  event.preventDefault()
  card.querySelector(`button[value^="${verb}:"]`)?.click()
}

function walk(event, card, by) {
  const cards = [...document.querySelectorAll('.card')]
  const next = cards[cards.indexOf(card) + by]
  if (!next) return
  event.preventDefault()
  next.querySelector('a[data-open]').focus()
}

function undo(event) {
  const form = document.querySelector('[data-bar] form:not([hidden])')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}
