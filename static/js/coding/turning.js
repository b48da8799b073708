// Another page of the queue in the place of this one.
import { takePage } from './rows.js'
import { leave, pageAt } from './saving.js'

/** Shows the next page, or the one before, once what was done is saved; resolves to whether it is there. */
export async function turn(queue, by) {
  const link = queue.querySelector(by > 0 ? 'a[rel=next]' : 'a[rel=prev]')
  const page = link && (await pageAt(link.href))
  if (link && !page) leave(link.href)
  if (!page) return false
  takePage(page)
  history.replaceState(null, '', link.href)
  return true
}
