// Sends the forms of staff pages once, and leaves a page only once the server has answered: a browser's error page
// would replace the input.
import { lostWords, notSent, sayLost, sayMoment, sayNothing, signedOut, unreadable } from './lost.js'
import { lead, leadTo, listen, saveFile, SENDING, showPage } from './replies.js'

/** Milliseconds for which a form's answer is waited for, and one to a file. */
const ANSWERING = 60000
const CARRYING = 300000
/** Milliseconds after which a form says that it is on its way. */
const LONG = 1000

/** Sends every form by itself, and what is written before a link leads away; what is being sent is not sent again. */
export function sendOnce() {
  let sent = new WeakSet()
  const free = (form) => {
    sent.delete(form)
    delete form.dataset.leaving
  }
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    const carry = { post: send, get: ask }[form.getAttribute('method')]
    if (!carry || !notSent) return
    event.preventDefault()
    if (sent.has(form)) return
    sent.add(form)
    form.dataset.leaving = ''
    void carry(form, submitter).then((isLeft) => (isLeft ? setTimeout(free, SENDING, form) : free(form)))
  })
  document.addEventListener('click', (event) => void leaveBy(event))
  addEventListener('pageshow', () => {
    sent = new WeakSet()
    for (const form of document.querySelectorAll('form[data-leaving]')) free(form)
  })
}

/** Opens the page that a form of choices asks for; resolves to whether the page is being left. */
async function ask(form, submitter) {
  sayLost(form)
  const to = new URL(form.getAttribute('action') ?? location.pathname, location)
  to.search = bodyOf(form, submitter)
  if (!(await listen())) return sayLost(form, lostWords(form).notSent)
  lead(to)
  return true
}

/** Sends a form and follows the answer; resolves to whether the page is being left. */
async function send(form, submitter) {
  const body = bodyOf(form, submitter)
  sayLost(form)
  const unsaved = await unsavedBeside(form)
  if (unsaved) return stay(form, unsaved)
  const slow = setTimeout(sayMoment, LONG, form)
  const { reply, content, why } = await answerTo(form, body)
  clearTimeout(slow)
  if (why) return stay(form, why)
  if (reply.status === 204 && form.dataset.stays !== undefined) return putAway(form)
  if (reply.status === 204) return follow(form, reply.headers.get('Location'))
  if (reply.headers.has('Content-Disposition')) {
    saveFile(reply, content)
    return void sayNothing(form)
  }
  const html = new DOMParser().parseFromString(await content.text(), 'text/html')
  const problem = html.querySelector('[data-problem]')
  if (problem && isWritten(form)) return stay(form, problem.textContent)
  showPage(html)
}

/** Saves what is written in other forms of the page; resolves to why that could not be done, '' where it was. */
const unsavedBeside = async (form) => (await Promise.all(savingBeside(form))).find(Boolean) ?? ''

/** Begins to save what is written in forms of the page, one excepted. */
function savingBeside(form) {
  const saving = []
  for (const other of document.querySelectorAll('form[data-autosave]'))
    if (other !== form) other.dispatchEvent(new CustomEvent('leave', { detail: saving }))
  return saving
}

/** Follows a link once what is written is saved. Where that cannot be done in time the browser asks. */
async function leaveBy(event) {
  const link = event.target.closest?.('a[href]')
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event
  const isPlain = button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
  const here = location.href.replace(/#.*/, '')
  if (!link || !isPlain || link.href.replace(/#.*/, '') === here) return
  const saving = savingBeside()
  if (saving.length === 0) return
  event.preventDefault()
  await Promise.race([Promise.all(saving), new Promise((resolve) => setTimeout(resolve, SENDING))])
  location.assign(link.href)
}

/** Removes a notice that is done with, and stays with what is written on the page. */
function putAway(form) {
  form.parentElement.remove()
  document.querySelector('main').focus({ preventScroll: true })
}

/** Stays where a form with something written in it would lead to signing in. */
async function follow(form, address) {
  if (address === '/sign-in' && isWritten(form)) return stay(form, signedOut)
  await leadTo(form, address)
  return true
}

function stay(form, words) {
  sayLost(form, words)
  // Restarts autosave retries.
  for (const type of ['input', 'change']) form.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Whether a form has fields a person fills in; those with a password have none worth keeping. */
const isWritten = (form) =>
  !form.querySelector('[type=password]') &&
  form.querySelector('input:not([type=hidden]), textarea, select') !== null

/** Returns the body as the browser would send it. */
export function bodyOf(form, submitter) {
  const body = new FormData(form)
  if (submitter?.name) body.append(submitter.name, submitter.value)
  if (form.enctype.startsWith('multipart')) return body
  return new URLSearchParams([...body].map(([name, value]) => [name, value.replace(/\r\n?|\n/g, '\r\n')]))
}

/** Returns the server's answer, or why there is none. */
async function answerTo(form, body) {
  if (!(await isReadable(body))) return { why: unreadable }
  const lost = lostWords(form)
  if (!(await listen())) return { why: lost.notSent }
  return (await post(form, body)) ?? { why: form.dataset.unanswered ?? lost.unanswered }
}

/** Whether the chosen files can be read: browsers refuse one that was changed since. */
const isReadable = (body) =>
  Promise.all([...body.values()].map((value) => value instanceof File && value.slice(0, 1).text())).then(
    () => true,
    () => false,
  )

/** Posts, and reads the whole answer; undefined without one, or with one of a proxy or a captive portal. */
async function post(form, body) {
  const control = new AbortController()
  let waiting
  const wait = (most) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => control.abort(), most)
  }
  wait(body instanceof FormData ? CARRYING : ANSWERING)
  try {
    const reply = await fetch(form.getAttribute('action'), {
      method: 'POST',
      body,
      headers: { 'Colloquy-Script': 'yes' },
      redirect: 'manual',
      signal: control.signal,
    })
    if (!reply.headers.has('Colloquy-Script')) return undefined
    const [reader, pieces] = [reply.body?.getReader(), []]
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader.read()) {
      pieces.push(piece.value)
      wait(ANSWERING)
    }
    return { reply, content: new Blob(pieces, { type: reply.headers.get('Content-Type') }) }
  } catch {
    return undefined
  } finally {
    clearTimeout(waiting)
  }
}
