import { followLanguage } from './finding/adding.js'
import { offerNumbers } from './finding/numbers.js'

reveal()
document.addEventListener('shown', () => {
  reveal()
  writeAgain()
})
document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.statement textarea')) offerNumbers(event)
})

document.addEventListener('saved', ({ target }) => {
  if (target.matches('.statement')) void followLanguage(target)
})

// The page has several forms: one that is sent leads away from what is written in others, and the browser asks.
const written = new Set()
document.addEventListener('input', ({ target }) => {
  if (target.matches('textarea, [type=text]') && isKeptHere(target.form)) written.add(target.form)
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

/** Whether what is written in a form is nowhere else: it does not only ask for a page, and saves nothing by itself. */
function isKeptHere(form) {
  return form?.getAttribute('method') === 'post' && form.dataset.autosave === undefined
}

/** Writes what was written in other forms into a page shown in place of this one: it has the words of the refused one only. */
function writeAgain() {
  for (const form of [...written]) {
    written.delete(form)
    const same = [...document.forms].find((one) => nameOf(one) === nameOf(form))
    if (!same) continue
    written.add(same)
    if (form.dataset.leaving !== undefined) continue
    for (const [name, value] of new FormData(form)) {
      const field = same.elements.namedItem(name)
      if (field && field.type !== 'hidden') field.value = value
    }
    same.closest('details')?.setAttribute('open', '')
  }
}

/** What tells a form from the others of its page. */
function nameOf(form) {
  const hidden = [...form.querySelectorAll('[type=hidden]:not([name=_csrf])')].map(({ value }) => value)
  return [form.getAttribute('action'), ...hidden].join(' ')
}
