// What is new on a page put in the place of what was; the rest stays, with what is written in it.

/** Makes a part of the page what the next one is. What has an id is known by it, all else by its place. */
export function renew(old, next) {
  if (old.isEqualNode(next)) return
  if (old.localName === 'details' && old.open) next.open = true
  if (isAlike(old, next)) renewChildren(old, next)
  else old.replaceWith(next)
}

/** Whether two elements differ at most in what they contain. */
const isAlike = (old, next) =>
  old.nodeType === Node.ELEMENT_NODE && old.cloneNode().isEqualNode(next.cloneNode())

function renewChildren(parent, next) {
  const ids = new Set([...next.children].map(({ id }) => id))
  const known = new Map()
  for (const child of [...parent.children]) {
    if (child.id && ids.has(child.id)) known.set(child.id, child)
    else if (child.id) child.remove()
  }
  let at = parent.firstChild
  for (const child of [...next.childNodes]) {
    const same = child.id ? known.get(child.id) : at && !at.id ? at : undefined
    if (same && same === at) at = at.nextSibling
    else parent.insertBefore(same ?? child, at)
    if (same) renew(same, child)
  }
  while (at) {
    const after = at.nextSibling
    at.remove()
    at = after
  }
}
