// Applies the server's response to a save, without disturbing current input.
import { sayLost } from '../staff/lost.js'
import { say } from './bar.js'
import { mark } from './faults.js'

/** Applies the response to the form: assigned codes, new URL, revision. */
export function saved(form, known, { revision, saved_at, base, code, action, to, rows, fields }, sent) {
  known.continued = true
  known.to = to
  sayLost(form)
  form.elements.base.value = base
  const { code: field } = form.elements
  if (field && document.activeElement !== field) field.value = code
  for (const shown of form.querySelectorAll('[data-code]')) shown.textContent = code
  renameCard(form, action)
  form.action = action
  if (!form.closest('.open-card'))
    history.replaceState(null, '', new URL(action, location).pathname + location.search)
  for (const [of, codes] of Object.entries(rows ?? {})) nameRows(form, of, codes)
  for (const [name, value] of Object.entries(fields ?? {})) follow(form.elements[name], sent.get(name), value)
  for (const field of document.querySelectorAll('[name=revision]')) field.value = revision
  const undo = document.querySelector('[data-bar] form')
  if (undo.hidden) {
    undo.action = action.replace(/\/(questions|sections)\/.*$/, '/undoing')
    undo.hidden = false
  }
  mark(form, {})
  if (!known.dirty) say('saved', saved_at)
}

/** Updates buttons around a form when its question's code changed. */
function renameCard(form, action) {
  const [old, now] = [form.action, action].map((path) => decodeURIComponent(path.split('/').at(-1)))
  if (old === now) return
  const around = form.closest('.card') ?? document
  for (const button of around.querySelectorAll(`button[value$="${CSS.escape(`:question:${old}`)}"]`))
    button.value = button.value.slice(0, -old.length) + now
  for (const field of around.querySelectorAll('.moving [name=question]')) field.value = now
}

/** Sets the assigned codes of new rows. */
function nameRows(form, of, codes) {
  const lines = [...form.querySelectorAll(`[data-rows="${of}"] > li`)].filter((line) =>
    [...line.querySelectorAll('.line-code input, .line-label input')].some(
      (input) => input.value.trim() !== '',
    ),
  )
  lines.forEach((line, at) => {
    const [was, code] = [line.querySelector('[name*="_was_"]'), line.querySelector('.line-code input')]
    if (was) was.value = codes[at] ?? ''
    if (code && code.value === '' && document.activeElement !== code) code.value = codes[at] ?? ''
  })
}

/** Updates an option code in a field, unless it was edited since. */
function follow(field, sent, value) {
  if (field?.value !== sent) return
  if (field.selectedOptions) field.selectedOptions[0].value = value
  else field.value = value
}
