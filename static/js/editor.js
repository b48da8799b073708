// Enhances the questionnaire editor: actions without page loads, inline cards, autosave, keyboard. Every action works
// without this script.
import './staff.js'

import { act } from './editor/acts.js'
import { close, redraw, saveInPlace, toggle } from './editor/card.js'
import { fitRow } from './editor/condition.js'
import { pressed } from './editor/keys.js'
import { leaveWith, passes } from './editor/leaving.js'
import { begin } from './editor/page.js'
import { addRow, arrange } from './editor/rows.js'
import { edited, settle } from './editor/saving.js'
import { pending, watched } from './editor/writing.js'

enhance()
document.addEventListener('shown', enhance)
document.addEventListener('click', clicked)
document.addEventListener('submit', submitted, true)
document.addEventListener('input', edited)
document.addEventListener('change', chosen)
document.addEventListener('keydown', pressed)
addEventListener('beforeunload', (event) => {
  if (pending()) event.preventDefault()
})

function enhance() {
  begin(document)
  document.querySelector('.conflict')?.focus()
}

function clicked(event) {
  const opener = event.target.closest('a[data-open]')
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (opener && plain && opener.closest('.card')) {
    event.preventDefault()
    return void toggle(opener)
  }
  const closer = event.target.closest('a[data-close]')
  if (closer?.closest('.open-card')) {
    event.preventDefault()
    return void close()
  }
  const adder = event.target.closest('[data-add]')
  if (adder) return addRow(adder.dataset.add)
  const button = event.target.closest('.line button[name=do]')
  if (button) return arrange(event, button)
}

function submitted(event) {
  const form = event.target
  if (passes(form)) return
  const isWriting = form.matches('[data-write]')
  if (isWriting && form.closest('.open-card')) return saveInPlace(event, form)
  if (isWriting) return leaveWith(event, form)
  if (!form.matches('[data-live]') || form.hidden || !document.querySelector('#acts')) return
  event.preventDefault()
  event.stopPropagation()
  act(form, event.submitter)
}

/** Saves at once when other fields depend on the choice, and redraws the form. */
async function chosen(event) {
  const { target } = event
  if (target.matches('.test-name select, .test-is select')) fitRow(target.closest('.line'), true)
  const form = target.closest('form[data-write]')
  if (!form) return
  if (target.matches('[name=kind], [name=list]') || target.closest('[data-paste]')) {
    watched(form).dirty = true
    if (await settle(form)) await redraw(form)
  }
}
