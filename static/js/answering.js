// A page being answered: what is touched is saved on a beat; its buttons wait until the server has what they send.
import * as kept from './answering/kept.js'
import { busy, say } from './participant.js'

const { all, form, told, touched, touches, received } = kept
/** Milliseconds. */
const [BEAT, LOST, LATEST] = [5000, 20000, 30000]
const address = told('action')
const isSection = address.includes('/sections/')
const isStart = address.includes('?')

/** Posts; undefined without a reply that names this page, as ours do: a network to sign in to does not know it. */
async function post(to, body, control = new AbortController()) {
  const lost = setTimeout(() => control.abort(), LOST)
  try {
    const reply = await fetch(to, {
      method: 'POST',
      body,
      redirect: 'manual',
      // Browsers send no more for a page that is left.
      keepalive: body.length < 60000,
      signal: control.signal,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Colloquy-Page': kept.page },
    })
    const { headers, status } = reply
    if (headers.get('Colloquy-Page') !== kept.page) return
    const html = new DOMParser().parseFromString(await reply.text(), 'text/html')
    return { status, html, to: headers.get('Colloquy-To'), wait: headers.get('Retry-After') * 1000 }
  } catch {
  } finally {
    clearTimeout(lost)
  }
}

const passes = (reply) => !reply || reply.status === 429 || reply.status >= 500

const note = document.createElement('div')
/** Says it beside the buttons, and aloud. */
function tell(words) {
  if (note.textContent === words) return
  note.className = 'note warn'
  note.textContent = words
  document.querySelector('.end').before(note)
  say(words)
}

// Without the script that follows conditions a page is posted whole, as without scripts.
const isWhole = () => document.getElementById('live') && !document.querySelector('[name=_live]')
let [saving, sending, left, quiet] = []

async function save(leaving) {
  if (touched.size === 0 || !isSection || sending || left || quiet > Date.now() || isWhole()) return
  const upTo = touches()
  if (saving && (!leaving || saving.upTo === upTo)) return
  saving?.control.abort()
  const mine = (saving = { upTo, control: new AbortController() })
  const reply = await post(`${address}/draft`, kept.changes(), mine.control)
  if (saving === mine) saving = undefined
  if (reply?.status === 204) return received(upTo)
  if (reply?.wait) quiet = Date.now() + reply.wait
  if (passes(reply)) return
  quiet = Infinity
  tell(reply.html.querySelector(reply.status === 413 ? '.lede' : 'h1').textContent)
}

let [again, tries, waiting] = []

/** Sends the form until the server has it. */
async function send(button) {
  if (sending || left) return
  clearTimeout(again)
  waiting = undefined
  sending = true
  saving?.control.abort()
  const free = busy(button, told('data-sending'))
  const upTo = touches()
  const body = kept.mark(new URLSearchParams(new FormData(form)))
  body.append(button.name, button.value)
  const reply = await post(address, `${body}`)
  sending = false
  if (reply?.to) {
    left = free
    setTimeout(stay, LOST)
    received(upTo)
    return leadOn(new URL(reply.to, location))
  }
  free()
  if (!passes(reply)) return show(reply.html)
  tell(told('data-waiting'))
  note.scrollIntoView({ block: 'nearest' })
  waiting = button
  again = setTimeout(send, reply?.wait || Math.min(LATEST, 1000 * 2 ** ++tries), button)
}

const stay = () => (left = left?.())

function leadOn(to) {
  if (to.pathname + to.search !== location.pathname + location.search) return location.assign(to)
  // The same page, made anew.
  history.replaceState(null, '', to)
  history.scrollRestoration = 'manual'
  location.reload()
}

/** A refusal is said on this page where that keeps the words, or takes its place; Start stays a form. */
function show(html) {
  const isKept = html.querySelector('[data-keep]')
  if (isKept && !isStart) {
    return tell(
      all('.errors a,.warn p', html)
        .map((one) => one.textContent)
        .join(' '),
    )
  }
  sending = !isKept
  note.textContent = ''
  document.title = html.title
  const part = isKept ? 'main' : 'body'
  document.querySelector(part).replaceWith(html.querySelector(part))
  document.getElementById('main').focus()
  scrollTo(0, 0)
}

form.addEventListener('submit', (event) => {
  if (isWhole()) return kept.forget()
  if (isStart && event.submitter.name !== 'do') return
  event.preventDefault()
  tries = 0
  send(event.submitter)
})
for (const kind of ['input', 'change'])
  document.addEventListener(kind, ({ target }) => isStart || kept.touch(target))
setInterval(save, BEAT)
document.addEventListener('visibilitychange', () => document.hidden && save(true))
addEventListener('pagehide', () => save(true))
addEventListener('online', () => waiting && send(waiting))
addEventListener('pageshow', stay)
history.scrollRestoration = 'auto'
