// Writes a new code beside the answers that are to get it.
import { closeUnder, focusIn, openUnder } from './under.js'

/** Opens the form under a row; calls `give` with its fields once it is filled, which resolves to whether it was taken. */
export function beginNew(row, label, give) {
  const template = document.getElementById('fresher')
  const cell = openUnder(row, template)
  cell.querySelector('h3').textContent = template.dataset.label.replace('{n}', label)
  const form = cell.querySelector('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void carry(form, give)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    closeUnder()
  })
  form.querySelector('[type=button]').addEventListener('click', closeUnder)
  focusIn(cell, form.querySelector('input'))
}

/** The words stay until the server has taken them. */
async function carry(form, give) {
  const button = form.querySelector('.btn')
  if (button.disabled) return
  button.disabled = true
  if (await give([...new FormData(form)])) closeUnder()
  else button.disabled = false
}
