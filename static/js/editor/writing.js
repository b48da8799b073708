// State of the forms being edited.

export const writing = new Map()

/** Returns the state of a form, created on first use. `state` is 'free', 'conflict' or 'gone'. */
export function watched(form) {
  for (const [known] of writing) if (!known.isConnected) writing.delete(known)
  if (!writing.has(form)) writing.set(form, { dirty: false, state: 'free', continued: false, stop: () => {} })
  return writing.get(form)
}

/** Whether there are unsaved changes. */
export const pending = () =>
  [...writing].some(
    ([form, { dirty }]) => dirty && form.isConnected && document.querySelector('#acts, [data-write]'),
  )

/** Discards unsaved input of a removed card. */
export function forget(place) {
  const known = writing.get(place.querySelector('[data-write]'))
  known?.stop()
  if (known) known.dirty = false
}
