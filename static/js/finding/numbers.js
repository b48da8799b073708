// Offers the numbers of a text's figures where "/" begins a word in its field, and further figures by some letters; the
// chosen one is inserted as a token.
import { addable, addFigure } from './adding.js'

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
  const options = [...optionsIn(figures), ...furtherOptions(figures)]
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
  const picker = { field, box, input, list, none, words: figures.dataset, at: 0 }
  input.addEventListener('input', () => match(picker))
  input.addEventListener('keydown', (event) => onKey(picker, event))
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget)) box.remove()
  })
  for (const option of options) {
    // The focus stays in the field of the picker.
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => take(picker, option))
  }
  match(picker)
  input.focus()
  box.scrollIntoView({ block: 'nearest' })
}

/** An option for each form of each figure, as the list of figures on the page prints them. */
const optionsIn = (figures) =>
  [...figures.querySelectorAll('[data-token]')].map((form, at) => {
    const title = form.closest('[data-source]').querySelector('.title').cloneNode(true)
    return optionOf(
      `number-${at}`,
      { token: form.dataset.token },
      form.querySelector('.said').cloneNode(true),
      title,
    )
  })

/** An option for each figure and code that the text has not yet; those not of the evidence wait for letters. */
const furtherOptions = ({ dataset: { add } }) =>
  addable().map(({ source, title, group, atOnce }, at) => {
    const name = document.createElement('bdi')
    name.textContent = group
    const data = { further: source, ...(!atOnce && { sought: '' }) }
    return optionOf(`further-${at}`, data, title, add, ' · ', name)
  })

function optionOf(id, data, said, ...beneath) {
  const option = document.createElement('li')
  option.id = id
  Object.assign(option.dataset, data)
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  const words = document.createElement('bdi')
  words.dir = document.documentElement.dir
  words.append(said)
  const small = document.createElement('small')
  small.append(...beneath)
  option.append(words, small)
  return option
}

const plain = (words) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const found = ({ list }) => [...list.children].filter((option) => !option.hidden)

function match(picker) {
  const wanted = plain(picker.input.value.trim())
  for (const option of picker.list.children) {
    const isListed = option.dataset.sought === undefined || wanted !== ''
    option.hidden = !isListed || !plain(option.textContent).includes(wanted)
  }
  picker.none.textContent = found(picker).length > 0 ? '' : picker.words.none
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
    Enter: () => take(picker, found(picker)[picker.at]),
    // What was typed was a stroke after all.
    Escape: () => choose(picker, `/${picker.input.value}`),
  }[event.key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** Takes the token of an option; a further figure is chosen for the text first. */
async function take(picker, option) {
  if (!option || picker.box.ariaBusy === 'true') return
  if (option.dataset.token) return choose(picker, option.dataset.token)
  picker.box.ariaBusy = 'true'
  const token = await addFigure(option.dataset.further)
  picker.box.ariaBusy = 'false'
  if (token === undefined) picker.none.textContent = picker.words.lost
  else choose(picker, token)
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
