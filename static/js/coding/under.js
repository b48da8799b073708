// A box under the answer it is for; once it closes, the cursor is on the answer again.

/** Opens a copy of a template under an answer, in a row of its own in the table; returns where it stands. */
export function openUnder(answer, template) {
  closeUnder()
  const isRow = answer.matches('tr')
  const under = document.createElement(isRow ? 'tr' : 'div')
  under.className = 'under'
  const box = isRow ? under.appendChild(document.createElement('td')) : under
  if (isRow) box.colSpan = 3
  box.append(template.content.cloneNode(true))
  answer.after(under)
  return box
}

/** Focuses a field of the box, with all of the box in view, and the answer above all. */
export function focusIn(box, field) {
  const under = box.closest('.under')
  field.focus({ preventScroll: true })
  under.scrollIntoView({ block: 'nearest' })
  under.previousElementSibling.scrollIntoView({ block: 'nearest' })
}

export function closeUnder() {
  const under = document.querySelector('.under')
  const answer = under?.previousElementSibling
  const holds = under?.contains(document.activeElement)
  under?.remove()
  if (holds) focusOn(answer)
}

/** Puts the cursor on an answer. */
export function focusOn(answer) {
  answer.tabIndex = -1
  answer.focus({ preventScroll: true })
}
