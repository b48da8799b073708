// Actions of the list, sent with fetch.
import { lostWords } from '../staff/lost.js'
import { listen } from '../staff/replies.js'
import { currentRevision, say } from './bar.js'
import { show } from './page.js'
import { settle, showUnsaved } from './saving.js'
import { forget } from './writing.js'

let acting = Promise.resolve()
const adding = new Set()

/**
 * Sends an action and renders its response in place. Actions are queued; a form that adds is sent once, however often
 * it is submitted while pending.
 */
export function act(form, submitter) {
  if (adding.has(form)) return
  if (form.dataset.live === 'add') adding.add(form)
  acting = acting
    .then(() => send(form, submitter))
    .catch(() => say('stopped', lostWords(form).unanswered))
    .finally(() => adding.delete(form))
}

/** Skips a button that an earlier action removed. */
async function send(form, submitter) {
  if (submitter && !submitter.isConnected) return
  const place = document.querySelector('.open-card')
  const drops = submitter?.value.startsWith('drop:question:') && place?.closest('.card').contains(submitter)
  if (drops) forget(place)
  else if (!(await settle())) return showUnsaved()
  if (!(await listen())) return say('stopped', lostWords(form).notSent)
  const fields = new URLSearchParams(new FormData(form))
  if (submitter) fields.append(submitter.name, submitter.value)
  if (form.dataset.live === 'undo') fields.set('revision', currentRevision())
  const answer = await fetch(form.action, { method: 'POST', body: fields })
  await show(answer, {
    button: submitter?.value ?? '',
    adding: form.dataset.live === 'add' ? form : undefined,
  })
}
