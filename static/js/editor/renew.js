// Morphs the page into the response of an action, so that typed text and focus stay.

/** Morphs an element into `next`, keeping typed values and focus. Children match by id, the others by position. */
export function renew(old, next) {
  if (old.isEqualNode(next)) return
  if (old.localName === 'details' && old.open) next.open = true
  if (!isAlike(old, next)) return old.replaceWith(next)
  renewAttributes(old, next)
  renewChildren(old, next)
}

/** Whether one element can become the other: a text node cannot, nor an input of another type or name. */
const isAlike = (old, next) =>
  old.nodeType === Node.ELEMENT_NODE &&
  old.localName === next.localName &&
  ['type', 'name'].every((name) => old.getAttribute(name) === next.getAttribute(name))

/** Copies attributes that differ. What was typed or ticked stays, unless the server now has another value. */
function renewAttributes(old, next) {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) setAttribute(old, name, null)
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) setAttribute(old, name, value)
}

function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
  if (name === 'value' && 'value' in element) element.value = value ?? ''
  if (name === 'checked') element.checked = value !== null
}

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
