// What the server answered to a form: the next address, a page, or a file.
import { sayDone } from './lost.js'

/** Milliseconds for which the server is waited for, and between tries to reach it. */
export const SENDING = 8000
const AGAIN = 5000

/** Returns whether the server answers, and not a proxy or a captive portal in its place. */
export const listen = () =>
  fetch(import.meta.url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(SENDING) }).then(
    ({ headers }) => headers.get('Content-Type')?.includes('javascript') ?? false,
    () => false,
  )

/**
 * Goes to the next address of a form that is done, once the server can be reached: a browser's error page would not say
 * that it is done.
 */
export async function leadTo(form, address) {
  if (!(await listen())) await reached(form)
  lead(new URL(address, location))
}

/** Says that the form is done, and resolves once the server can be reached. */
async function reached(form) {
  form.inert = true
  const button = sayDone()
  const next = () =>
    new Promise((resolve) => {
      button.addEventListener('click', resolve, { once: true })
      addEventListener('online', resolve, { once: true })
      setTimeout(resolve, AGAIN)
    })
  do await next()
  while (!(await listen()))
  button.parentElement.remove()
  form.inert = false
}

/** Goes to an address; one that is shown is loaded anew, from its beginning. */
export function lead(to) {
  if (to.pathname + to.search !== location.pathname + location.search) return location.assign(to)
  history.replaceState(null, '', to)
  history.scrollRestoration = 'manual'
  location.reload()
}

/** Replaces this page by another, which leaves no posted page in the history. */
export function showPage(html) {
  const { lang, dir } = html.documentElement
  Object.assign(document.documentElement, { lang, dir })
  document.title = html.title
  document.body.replaceWith(html.body)
  scrollTo(0, 0)
  const first = document.querySelector('main [autofocus]') ?? document.querySelector('main')
  first.focus({ preventScroll: true })
  for (const { src } of html.querySelectorAll('script[src]')) void import(src)
  document.dispatchEvent(new Event('shown'))
}

/** Saves a file under the name its header gives. */
export function saveFile({ headers }, content) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = /filename="?([^";]+)/.exec(headers.get('Content-Disposition'))?.[1] ?? ''
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
