// The buttons of a form that fills a page.
import { notSent, sayLost, unanswered } from '../staff/lost.js'
import { leadTo, listen } from '../staff/replies.js'
import { note, settle } from './saving.js'
import { watched } from './writing.js'

const passing = new WeakSet()

/** Whether a form is being left to the page, whose answer shows why it is refused. */
export const passes = (form) => passing.delete(form)

/** Submits a form as a page, once it is not being submitted any longer. */
export function pass(form, submitter) {
  passing.add(form)
  setTimeout(() => form.requestSubmit(submitter))
}

/** Saves the form, then goes where the button leads; without an answer it stays, and is saved later. */
export async function leaveWith(event, form) {
  event.preventDefault()
  event.stopPropagation()
  const { submitter } = event
  const known = watched(form)
  form.dataset.leaving = ''
  const lost = (await listen()) ? await saved(form, known, submitter) : notSent
  if (lost === undefined) return await leadTo(form, known.to)
  delete form.dataset.leaving
  if (lost === '') return pass(form, submitter)
  sayLost(form, lost)
  note(form, 0)
}

/** Resolves to undefined once the form is saved, to '' when it is refused, or to what it says without an answer. */
async function saved(form, known, submitter) {
  known.dirty = true
  known.button = submitter?.value
  const isSaved = await settle(form)
  known.button = undefined
  if (isSaved) return undefined
  if (!known.isLost) known.dirty = false
  return known.isLost ? unanswered : ''
}
