// Enhances participants' pages. All words come from attributes.
export const all = (selector, root = document) => [...root.querySelectorAll(selector)]

const live = document.createElement('p')
live.className = 'vh'
live.setAttribute('role', 'status')
document.body.append(live)
let waiting
export const say = (words, after = 300) => {
  clearTimeout(waiting)
  waiting = setTimeout(() => (live.textContent = words), after)
}

document.addEventListener('say', ({ detail }) => say(detail))

function lookAtErrors() {
  const errors = document.querySelector('.errors')
  if (errors) errors.tabIndex = -1
  errors?.focus()
}
lookAtErrors()

for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

export const stored = (act) => {
  try {
    act(sessionStorage)
  } catch {} // refused
}
// The next person must not see what one did not save.
if (document.querySelector('[data-forget]')) stored((store) => store.clear())

/** Shows that the form is being sent; returns what restores its button. */
function busy(button, words) {
  const before = button.innerHTML
  button.disabled = true
  if (button.matches('.btn:not(.sq)')) button.textContent = words
  say(words, 0)
  return () => {
    button.disabled = false
    button.innerHTML = before
  }
}

const random = (count) => crypto.getRandomValues(new Uint32Array(count)).join('-')
/** Nonce of this page. */
export const page = random(2)
// Start pressed twice begins one draft.
const once = random(8)
/** Milliseconds. */
const LOST = 20000
const form = () => document.querySelector('form[data-waiting]')
// A field may shadow a property of its form.
export const told = (name) => form().getAttribute(name)
/** Hooks of a section: what is sent, and the rest. */
export const own = { add: () => () => {}, rest: () => true }

/** Posts; undefined unless the page's nonce is echoed: portals do not know it. */
export async function post(to, body, control = new AbortController()) {
  const lost = setTimeout(() => control.abort(), LOST)
  try {
    const reply = await fetch(to, {
      method: 'POST',
      body,
      redirect: 'manual',
      // Browsers limit keepalive bodies to 64 KiB.
      keepalive: `${body}`.length < 60000,
      signal: control.signal,
      headers: { 'Colloquy-Page': page },
    })
    const { headers, status } = reply
    if (headers.get('Colloquy-Page') !== page) return
    const html = new DOMParser().parseFromString(await reply.text(), 'text/html')
    // A wrong join code is not retried.
    const passes = status >= 500 || (status === 429 && !html.getElementById('code-fault'))
    return { status, html, passes, to: headers.get('Colloquy-To'), wait: headers.get('Retry-After') * 1000 }
  } catch {
  } finally {
    clearTimeout(lost)
  }
}

const note = document.createElement('div')
/** Shows and announces a message. */
export function tell(words) {
  if (note.textContent === words) return
  note.className = 'note warn'
  note.textContent = words
  ;(form().querySelector('.end') ?? form().querySelector('.btn')).before(note)
  say(words)
}

let [again, tries, waits] = []

/** Sends the form until the server has it. */
async function send(button) {
  if (own.sending || own.left) return
  clearTimeout(again)
  waits = undefined
  own.sending = true
  const free = busy(button, told('data-sending'))
  const body = new URLSearchParams(new FormData(form()))
  if (body.has('once')) body.set('once', once)
  const received = own.add(body)
  body.append(button.name, button.value)
  const reply = await post(button.getAttribute('formaction') ?? told('action'), body)
  if (reply?.to) received()
  const isAll = reply?.to && (await own.rest()) && (await isHeard())
  own.sending = false
  if (isAll) {
    own.left = free
    setTimeout(stay, LOST)
    return leadOn(new URL(reply.to, location))
  }
  free()
  if (reply && !reply.to && !reply.passes) return show(reply.html)
  for (const one of all('.errors,.err,[aria-invalid]')) {
    if (one.form) one.removeAttribute('aria-invalid')
    else one.remove()
  }
  tell(button.dataset.waiting ?? told('data-waiting'))
  note.scrollIntoView({ block: 'nearest' })
  waits = button
  again = setTimeout(send, reply?.wait || Math.min(30000, 1000 * 2 ** ++tries), button)
}

const isHeard = () => fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' }).catch(() => {})

const stay = () => (own.left = own.left?.())

function leadOn(to) {
  if (to.pathname + to.search !== location.pathname + location.search) return location.assign(to)
  history.replaceState(null, '', to)
  history.scrollRestoration = 'manual'
  location.reload()
}

/** Shows a response, or its messages on this page. */
function show(html) {
  if (html.querySelector('[data-keep]')) {
    return tell(
      all('.errors a,.warn p', html)
        .map((one) => one.textContent)
        .join(' '),
    )
  }
  own.gone = true
  note.textContent = ''
  const { lang, dir } = html.documentElement
  Object.assign(document.documentElement, { lang, dir })
  document.title = html.title
  document.body.replaceWith(html.body)
  document.body.append(live)
  if (form()) history.replaceState(null, '', told('action'))
  document.getElementById('main').focus()
  lookAtErrors()
  scrollTo(0, 0)
}

document.addEventListener('submit', (event) => {
  if (!event.submitter || event.target !== form()) return
  event.preventDefault()
  tries = 0
  send(event.submitter)
})
addEventListener('online', () => waits && send(waits))
addEventListener('pageshow', ({ persisted }) => {
  stay()
  // Checked answers may be newer.
  if (persisted && form()?.revision) location.reload()
})
addEventListener('load', () => {
  // A reload ignores the hash.
  if (location.hash && history.scrollRestoration === 'manual') location.replace(location.hash)
  setTimeout(() => (history.scrollRestoration = 'auto'))
})
// Values restored by the browser may be older than the server's.
form()?.setAttribute('autocomplete', 'off')
