// What the server answered to a form: the next address, a page, or a file.

/** Goes to an address; one that is shown is loaded anew, from its beginning. */
export function leadTo(address) {
  const to = new URL(address, location)
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
