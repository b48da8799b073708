// Offers the numbers of a text's figures where "/" begins a word in its field; the chosen one is inserted as a token.

const LIST = 'numbers-found'

/** Opens the picker for a "/" that begins a word; elsewhere it is a plain character, as in "and/or". */
export function offerNumbers(event) {
  const { key, target: field, isComposing } = event
  if (key !== '/' || isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const before = field.value.slice(0, field.selectionStart)
  const figures = document.querySelector('[data-figures]')
  if (!figures || !/(?:^|[\s([“«„])$/u.test(before)) return
  event.preventDefault()
  open(field, figures)
}

function open(field, figures) {
  document.querySelector('.numpick')?.remove()
  const options = optionsIn(figures)
  const box = document.createElement('div')
  box.className = 'numpick'
  const label = document.createElement('label')
  label.htmlFor = 'number-sought'
  label.textContent = figures.dataset.label
  const input = document.createElement('input')
  Object.assign(input, { id: 'number-sought', type: 'search', autocomplete: 'off', dir: 'auto' })
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-expanded', 'true')
  input.setAttribute('aria-controls', LIST)
  const list = document.createElement('ul')
  list.id = LIST
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', figures.dataset.label)
  list.append(...options)
  const none = document.createElement('p')
  none.setAttribute('role', 'status')
  box.append(label, input, list, none)
  field.after(box)
  const picker = { field, box, input, list, none, words: figures.dataset.none, at: 0 }
  input.addEventListener('input', () => match(picker))
  input.addEventListener('keydown', (event) => onKey(picker, event))
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget)) box.remove()
  })
  for (const option of options) {
    // The focus stays in the field of the picker.
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => choose(picker, option.dataset.token))
  }
  match(picker)
  input.focus()
}

/** An option for each form of each figure, as the list of figures on the page prints them. */
function optionsIn(figures) {
  return [...figures.querySelectorAll('[data-token]')].map((form, at) => {
    const option = document.createElement('li')
    option.id = `number-${at}`
    option.dataset.token = form.dataset.token
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    const said = document.createElement('bdi')
    said.textContent = form.querySelector('.said').textContent
    const title = document.createElement('small')
    title.append(form.closest('ol > li').querySelector('.title').cloneNode(true))
    option.append(said, title)
    return option
  })
}

const plain = (words) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const found = ({ list }) => [...list.children].filter((option) => !option.hidden)

function match(picker) {
  const wanted = plain(picker.input.value.trim())
  for (const option of picker.list.children) option.hidden = !plain(option.textContent).includes(wanted)
  picker.none.textContent = found(picker).length > 0 ? '' : picker.words
  mark(picker, 0)
}

function mark(picker, at) {
  const them = found(picker)
  picker.at = Math.max(0, Math.min(at, them.length - 1))
  for (const option of picker.list.children) option.setAttribute('aria-selected', 'false')
  const option = them[picker.at]
  if (!option) return picker.input.removeAttribute('aria-activedescendant')
  option.setAttribute('aria-selected', 'true')
  option.scrollIntoView({ block: 'nearest' })
  picker.input.setAttribute('aria-activedescendant', option.id)
}

function onKey(picker, event) {
  if (event.isComposing) return
  const act = {
    ArrowDown: () => mark(picker, picker.at + 1),
    ArrowUp: () => mark(picker, picker.at - 1),
    Enter: () => choose(picker, found(picker)[picker.at]?.dataset.token),
    // What was typed was a stroke after all.
    Escape: () => choose(picker, `/${picker.input.value}`),
  }[event.key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** Writes a token, or what was typed, where the "/" was; the field tells its script as for any typing. */
function choose({ field, box }, words) {
  if (words === undefined) return
  // Losing the focus takes the picker away.
  field.focus()
  box.remove()
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
