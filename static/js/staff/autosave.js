// Saves a form while it is written.
import { notSent, sayLost, unanswered } from './lost.js'
import { leadTo, listen } from './replies.js'
import { bodyOf } from './sending.js'

/** Milliseconds of debounce before a save, and before a retry. */
const AUTOSAVE = 800
const AGAIN = 5000
/** Milliseconds of a pause in writing after which a field is saved that is not left yet. */
const PAUSE = 4000
/** Milliseconds for which an answer is waited for. */
const ANSWERING = 60000

/**
 * Saves a form after a debounce, and for its buttons, which lead on once it is saved; what the server refuses is left to
 * the form itself, whose answer says why.
 */
export function saveWhileWriting(form) {
  const said = form.querySelector('[data-saved]')
  let waiting
  let saving = Promise.resolve()
  // What was not answered may have been saved: it is sent as it was, and what was written since after it.
  let sent
  // Why nothing more is saved by itself.
  let refusal = ''
  let isChanged = false
  const later = (delay) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void save(), delay)
  }
  /** Saves after a pending save; resolves to the answer, or to undefined. */
  const save = (submitter) => {
    clearTimeout(waiting)
    saving = saving.then(() => send(submitter))
    return saving
  }
  const send = async (submitter) => {
    const again = sent
    if (!again) isChanged = false
    sent ??= bodyOf(form, submitter)
    const reply = await post(form, sent)
    if (!reply) {
      // The input stays, and a retry or a button sends it.
      if (!form.querySelector('[data-lost]')) said.textContent = form.dataset.unsaved
      return void later(AGAIN)
    }
    sent = undefined
    if (!reply.revision) return void stop(reply)
    form.elements.revision.value = reply.revision
    if (again) return submitter ? await send(submitter) : void later(AUTOSAVE)
    sayLost(form)
    const time = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { timeStyle: 'short' })
    said.textContent = form.dataset.autosave.replace('{time}', time.format(new Date()))
    form.dispatchEvent(new Event('saved', { bubbles: true }))
    return reply
  }
  const stop = ({ isMeanwhile }) => {
    refusal = isMeanwhile ? form.dataset.stopped : form.dataset.refused
    form.removeEventListener('change', changed)
    form.removeEventListener('input', written)
    said.textContent = refusal
  }
  const changed = () => later(AUTOSAVE)
  const written = () => {
    isChanged = true
    // Whoever was asked whether to leave has stayed.
    delete form.dataset.leaving
    later(PAUSE)
  }
  form.addEventListener('change', changed)
  form.addEventListener('input', written)
  // Another form or a link of the page leads away from it: what is written here is saved before.
  form.addEventListener('leave', ({ detail }) => {
    if (refusal) detail.push(refusal)
    else if (isChanged || sent) detail.push(save().then((reply) => (reply ? '' : form.dataset.unsaved)))
  })
  // Where it cannot be saved, and where the tab is closed, the browser asks.
  addEventListener('beforeunload', (event) => {
    const isLost = refusal || isChanged || sent !== undefined
    if (isLost && form.isConnected && form.dataset.leaving === undefined) event.preventDefault()
  })
  form.addEventListener('submit', async (event) => {
    if (refusal) return
    event.preventDefault()
    event.stopPropagation()
    form.dataset.leaving = ''
    const isHeard = await listen()
    const reply = isHeard ? await save(event.submitter) : later(AGAIN)
    if (reply) return await leadTo(form, reply.to)
    delete form.dataset.leaving
    if (refusal) return form.requestSubmit(event.submitter)
    said.textContent = ''
    sayLost(form, isHeard ? unanswered : notSent)
  })
}

/** Posts for JSON: what was saved, or whether it was refused since somebody else wrote; undefined without an answer. */
const post = (form, body) =>
  // A field of a form may be called action, too.
  fetch(form.getAttribute('action'), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(ANSWERING),
  })
    .then(async (reply) => {
      if (reply.status >= 500) return undefined
      return reply.ok && !reply.redirected ? await reply.json() : { isMeanwhile: reply.status === 409 }
    })
    .catch(() => undefined)
