// The forms that are being written, with what is known of each: whether it is saved, and what stands in the way.

export const writing = new Map()

/** What is known of a form, from now on. What stands in the way of saving it is its state: 'conflict' or 'gone'. */
export function watched(form) {
  for (const [known] of writing) if (!known.isConnected) writing.delete(known)
  if (!writing.has(form)) writing.set(form, { dirty: false, state: 'free', continued: false, stop: () => {} })
  return writing.get(form)
}

/** Whether something is written that is not saved. */
export const pending = () =>
  [...writing].some(
    ([form, { dirty }]) => dirty && form.isConnected && document.querySelector('#acts, [data-write]'),
  )

/** What is written in a card that goes is not saved any more. */
export function forget(place) {
  const known = writing.get(place.querySelector('[data-write]'))
  known?.stop()
  if (known) known.dirty = false
}
