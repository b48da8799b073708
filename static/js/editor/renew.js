// DOM diff: replaces only what changed; the rest keeps its input.

/** Updates an element to match the next page. Nodes are matched by id, else by position. */
export function renew(old, next) {
  if (old.isEqualNode(next)) return
  if (old.localName === 'details' && old.open) next.open = true
  if (isAlike(old, next)) renewChildren(old, next)
  else old.replaceWith(next)
}

/** Whether two elements differ only in their children. */
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
