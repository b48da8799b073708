// Finds a code by some of its letters, beside the answer that is to get it.
import { closeUnder, focusIn, openUnder } from './under.js'

/** Opens the finder under an answer of this number; calls `give` with the code that is chosen. */
export function beginFinding(answer, n, give) {
  const template = document.getElementById('finder')
  const cell = openUnder(answer, template)
  cell.querySelector('label').textContent = template.dataset.label.replace('{n}', n)
  const input = cell.querySelector('input')
  const options = [...cell.querySelectorAll('[role=option]')]
  const finder = { cell, input, options, at: 0, give }
  input.addEventListener('input', () => match(finder))
  input.addEventListener('keydown', (event) => onKey(finder, event))
  for (const option of options) option.addEventListener('click', () => choose(finder, option))
  match(finder)
  focusIn(cell, input)
}

const plain = (words) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const found = ({ options }) => options.filter((option) => !option.hidden)

/** Lists the codes whose name or branch has the typed letters; those whose name begins with them first. */
function match(finder) {
  const { cell, input, options } = finder
  const wanted = plain(input.value.trim())
  for (const option of options)
    option.hidden = !plain(`${option.firstChild.textContent} ${option.dataset.branch}`).includes(wanted)
  const begins = (option) => plain(option.firstChild.textContent).startsWith(wanted)
  cell.querySelector('ul').append(...options.toSorted((one, other) => begins(other) - begins(one)))
  finder.options = [...cell.querySelectorAll('[role=option]')]
  cell.querySelector('.hit .saved').hidden = found(finder).length > 0
  mark(finder, 0)
}

/** Marks an option, and shows its definition. */
function mark(finder, at) {
  const them = found(finder)
  finder.at = Math.max(0, Math.min(at, them.length - 1))
  for (const option of finder.options) option.setAttribute('aria-selected', 'false')
  const option = them[finder.at]
  const definition = finder.cell.querySelector('#found')
  definition.replaceChildren(...(option ? option.querySelector('.def').cloneNode(true).childNodes : []))
  if (!option) return finder.input.removeAttribute('aria-activedescendant')
  option.setAttribute('aria-selected', 'true')
  option.scrollIntoView({ block: 'nearest' })
  finder.input.setAttribute('aria-activedescendant', option.id)
}

function onKey(finder, event) {
  if (event.isComposing) return
  const { key } = event
  const act = {
    ArrowDown: () => mark(finder, finder.at + 1),
    ArrowUp: () => mark(finder, finder.at - 1),
    Enter: () => choose(finder, found(finder)[finder.at]),
    Escape: closeUnder,
  }[key]
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function choose({ give }, option) {
  if (!option) return
  closeUnder()
  give(option.dataset.code)
}
