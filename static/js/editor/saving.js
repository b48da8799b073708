// Autosave.
import { refusalIn, say } from './bar.js'
import { isUnfinished } from './condition.js'
import { mark } from './faults.js'
import { saved } from './saved.js'
import { watched, writing } from './writing.js'

/** Milliseconds of debounce before a save, and before a retry. */
const QUIET = 900
const AGAIN = 5000
/** Milliseconds for which an answer is waited for. */
const ANSWERING = 60000

/** Debounces input, then saves. */
export function edited(event) {
  const form = event.target.closest('form[data-write]')
  if (!form || event.target.closest('[data-paste]')) return
  note(form, QUIET)
}

/** Schedules a save of a changed form after `delay` milliseconds, unless a row lacks its value. */
export function note(form, delay) {
  const known = watched(form)
  known.dirty = true
  say('unsaved')
  known.stop()
  if (isUnfinished(form)) return
  const timer = setTimeout(() => void save(form), delay)
  known.stop = () => clearTimeout(timer)
}

/** Saves all changed forms, after pending saves; true when everything is saved. */
export async function settle(only) {
  const forms = [...writing].filter(
    ([form, { dirty, sending }]) => (dirty || sending) && form.isConnected && (!only || form === only),
  )
  for (const [form, known] of forms) {
    await save(form)
    if (known.isRepeated) await save(form)
  }
  return forms.every(([form]) => !watched(form).dirty)
}

/** Focuses the invalid field, or else Save, which shows both sides of a conflict. */
export function showUnsaved() {
  const form = document.querySelector('.open-card [data-write]')
  const field = form?.querySelector('[aria-invalid]') ?? form?.querySelector('.end .btn')
  field?.focus()
}

/** Sends the form. Saves of one form are serialized, so that none overtakes another. */
async function save(form) {
  const known = watched(form)
  known.stop()
  const turn = (known.saving ?? Promise.resolve()).then(() => (known.dirty ? send(form, known) : undefined))
  known.saving = turn
  known.sending = true
  await turn
  if (known.saving === turn) known.sending = false
}

async function send(form, known) {
  if (known.state === 'conflict') return
  say('saving')
  known.state = 'free'
  known.dirty = false
  known.isLost = known.isRepeated = false
  // What was not answered may have been saved: it is sent as it was, and what was written since after it.
  const { unanswered } = known
  const fields = unanswered ?? new URLSearchParams(new FormData(form))
  if (!unanswered) fields.set('do', known.button ?? 'save')
  if (known.continued && !unanswered) fields.set('continued', 'yes')
  known.unanswered = fields
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(ANSWERING),
    })
    if (answer.status >= 500) throw new Error(answer.statusText)
    known.unanswered = undefined
    if (unanswered) {
      known.isRepeated = true
      note(form, QUIET)
    }
    if (answer.redirected || !answer.headers.get('content-type')?.includes('json'))
      return await stopped(form, known, answer)
    const said = await answer.json()
    if (answer.ok) return saved(form, known, said, fields)
    known.dirty = true
    if (answer.status === 409) known.state = 'conflict'
    else mark(form, said.faults ?? {})
    say(answer.status === 409 ? 'conflict' : 'refused')
  } catch {
    known.dirty = true
    known.isLost = true
    // Said once: the form itself says that it was not sent.
    say(form.querySelector('[data-lost]') ? 'unsaved' : 'failed')
    const timer = setTimeout(() => void save(form), AGAIN)
    known.stop = () => clearTimeout(timer)
  }
}

/** Shows why the save failed, from the returned page; the input stays. */
async function stopped(form, known, answer) {
  known.dirty = true
  const isGone = answer.status === 404 && form.closest('.open-card') !== null
  if (isGone) known.state = 'gone'
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const { stopped: words, gone } = document.querySelector('[data-bar]').dataset
  say('stopped', (isGone ? gone : words).replace('{why}', refusalIn(page, answer)))
}
