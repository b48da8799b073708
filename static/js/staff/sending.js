// Submits the forms of staff pages once, and leaves a page only once the server has answered.

/** Milliseconds until a form may be submitted again, and for which the server is waited for. */
const SENDING = 8000
/** Milliseconds for which the answer to a form is waited for. */
const ANSWERING = 60000

/** What a form says that could not be sent, or that nothing answers; undefined on pages that send none. */
export const notSent = document.querySelector('[data-not-sent]')?.dataset.notSent
export const { unanswered } = document.body.dataset

/**
 * Prevents double submission; a form may be resubmitted after SENDING, as for downloads. A page is left only for an
 * answer, since a browser's error page would replace the input.
 */
export function sendOnce() {
  let sent = new WeakSet()
  const heard = new WeakSet()
  const again = (form) => {
    sent.delete(form)
    delete form.dataset.leaving
  }
  const stay = (form, words) => {
    sayLost(form, words)
    again(form)
    // Restarts autosave retries.
    for (const type of ['input', 'change']) form.dispatchEvent(new Event(type, { bubbles: true }))
  }
  const leave = (form, submitter) => {
    heard.add(form)
    form.requestSubmit(submitter)
    heard.delete(form)
  }
  const send = async (form, submitter) => {
    if (!(await listen())) return stay(form, notSent)
    sayLost(form)
    if (isForBrowser(form)) return leave(form, submitter)
    const reply = await post(form, submitter)
    if (!reply) return stay(form, unanswered)
    const to = new URL(reply.status === 204 ? reply.headers.get('Location') : '', location)
    if (to.pathname + to.search !== location.pathname + location.search) return location.assign(to)
    // A form that was refused says why when it is sent once more; of one that is done, the server gives this page anew.
    leave(form, submitter)
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
    void send(form, submitter)
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

/**
 * Whether only the browser may post a form: one with a file, a password, or an answer that is a page or a file; and one
 * that is saved as it is written, which would take what was done for somebody else's.
 */
const isForBrowser = (form) =>
  form.enctype.startsWith('multipart') ||
  form.matches('[data-answered],[data-write],[data-autosave]') ||
  form.querySelector('[type=password]')

/** Posts a form as the browser would, telling apart a redirect; undefined without an answer. */
function post(form, submitter) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')])
  if (submitter?.name) fields.push([submitter.name, submitter.value])
  return fetch(form.getAttribute('action'), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Colloquy-Script': 'yes' },
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWERING),
  }).catch(() => {})
}

/** Shows at the end of a form why it is still there, in place of what was wrong with it before; or removes that. */
export function sayLost(form, words) {
  form.querySelector('[data-lost]')?.remove()
  if (!words) return
  document.querySelector('.errors')?.remove()
  const said = document.createElement('p')
  said.className = 'err'
  said.dataset.lost = ''
  said.setAttribute('role', 'alert')
  form.append(said)
  said.textContent = words
  said.scrollIntoView({ block: 'nearest' })
}
