// Submits the forms of staff pages once, and only while the server answers.

/** Milliseconds until a form may be submitted again, and for which the server is waited for. */
const SENDING = 8000

/** What a form says that could not be sent; undefined on pages that send none. */
export const notSent = document.querySelector('[data-not-sent]')?.dataset.notSent

/**
 * Prevents double submission; a form may be resubmitted after SENDING, as for downloads. Submits only after the server
 * has answered, since a browser's error page would replace the input.
 */
export function sendOnce() {
  let sent = new WeakSet()
  const heard = new WeakSet()
  const again = (form) => {
    sent.delete(form)
    delete form.dataset.leaving
  }
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (heard.delete(form)) return
    if (sent.has(form)) return event.preventDefault()
    sent.add(form)
    setTimeout(() => again(form), SENDING)
    if (form.method !== 'post' || !notSent) return
    event.preventDefault()
    form.dataset.leaving = ''
    void listen().then((isHeard) => {
      sayNotSent(form, !isHeard)
      if (!isHeard) {
        again(form)
        // Restarts autosave retries.
        for (const type of ['input', 'change']) form.dispatchEvent(new Event(type, { bubbles: true }))
        return
      }
      heard.add(form)
      form.requestSubmit(submitter)
      heard.delete(form)
    })
  })
  addEventListener('pageshow', () => {
    sent = new WeakSet()
    for (const form of document.querySelectorAll('form[data-leaving]')) again(form)
  })
}

/** Returns whether the server answers. */
const listen = () =>
  fetch(import.meta.url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(SENDING) }).then(
    () => true,
    () => false,
  )

/** Shows at the end of a form that it was not sent, or removes that. */
export function sayNotSent(form, isLost) {
  form.querySelector('[data-lost]')?.remove()
  if (!isLost) return
  const said = document.createElement('p')
  said.className = 'err'
  said.dataset.lost = ''
  said.setAttribute('role', 'alert')
  form.append(said)
  said.textContent = notSent
  said.scrollIntoView({ block: 'nearest' })
}
