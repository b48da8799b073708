// Sends what a coder does, one act after another, each until the server has answered: nothing is lost, nothing done twice.
const SCRIPT = 'Colloquy-Script'
/** Milliseconds between tries, and after which one is given up. */
const AGAIN = 2000
const PATIENCE = 15000

const queue = document.getElementById('queue')
const waiting = document.getElementById('waiting')
let acts = Promise.resolve()
let left = 0
let number = 0

/** Posts the fields; calls `update` with the page of what changed, or shows the server's sentence. */
export function send(address, fields, update) {
  // A number of its own makes each act another form: the same one posted again, after a lost reply, is not done again.
  const body = new URLSearchParams([...fields, ['_csrf', queue.dataset.csrf], ['n', (number += 1)]])
  left += 1
  acts = acts.then(() => carried(address, body, update)).finally(() => (left -= 1))
  return acts
}

/** Leads to another page once what was done is saved. */
export const leave = (address) => void acts.then(() => location.assign(address))

/** Returns another page once what was done is saved; undefined without an answer. */
export async function pageAt(address) {
  await acts
  const reply = await answer(address, {})
  return reply?.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined
}

addEventListener('beforeunload', (event) => {
  if (left > 0) event.preventDefault()
})

async function carried(address, body, update) {
  for (;;) {
    const reply = await answer(address, { method: 'POST', body })
    const shown = reply?.ok && (await answer(reply.headers.get('Location'), {}))
    if (shown?.ok) {
      const page = new DOMParser().parseFromString(await shown.text(), 'text/html')
      // What the server wants to tell, such as that a code was merged into another meanwhile.
      say(page.querySelector('.done-note')?.textContent.trim() ?? '')
      return update(page)
    }
    if (reply && !reply.ok && reply.status < 500) return await refused(reply)
    say(queue.dataset.waiting)
    await new Promise((done) => setTimeout(done, AGAIN))
  }
}

/** Shows why the server refused, in its words. */
async function refused(reply) {
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
  say((page.querySelector('[data-problem],.errors li') ?? page.querySelector('main h1'))?.textContent ?? '')
}

/** Undefined without an answer, or with one of a proxy or a captive portal. */
async function answer(address, { method = 'GET', body }) {
  const options = { method, body, headers: { [SCRIPT]: 'yes' }, signal: AbortSignal.timeout(PATIENCE) }
  const reply = await fetch(address, options).catch(() => undefined)
  return reply?.headers.has(SCRIPT) ? reply : undefined
}

/** Shows a sentence above the answers. */
export function say(words) {
  waiting.textContent = words
  waiting.hidden = words === ''
}
