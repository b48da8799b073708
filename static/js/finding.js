import { followLanguage } from './finding/adding.js'
import { offerNumbers } from './finding/numbers.js'

reveal()
document.addEventListener('shown', reveal)
document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.statement textarea')) offerNumbers(event)
})

document.addEventListener('saved', ({ target }) => {
  if (target.matches('.statement')) void followLanguage(target)
})

// The page has several forms: one that is sent leads away from what is written in others, and the browser asks.
const written = new Set()
document.addEventListener('input', ({ target }) => {
  if (target.matches('textarea, [type=text]') && target.form && target.form.dataset.autosave === undefined)
    written.add(target.form)
})
addEventListener('beforeunload', (event) => {
  for (const form of written)
    if (!form.isConnected || form.dataset.leaving !== undefined) written.delete(form)
  if (written.size > 0) event.preventDefault()
})

/** Says what this script does. */
function reveal() {
  for (const said of document.querySelectorAll('[data-scripted]')) said.hidden = false
}
