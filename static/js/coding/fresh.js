// Writes a new code beside the answers that are to get it.

/** Opens the form under a row; calls `give` with its fields once it is filled, which resolves to whether it was taken. */
export function beginNew(row, label, give) {
  close()
  const template = document.getElementById('fresher')
  const under = document.createElement('tr')
  under.className = 'under'
  const cell = under.appendChild(document.createElement('td'))
  cell.colSpan = 3
  cell.append(template.content.cloneNode(true))
  cell.querySelector('h3').textContent = template.dataset.label.replace('{n}', label)
  row.after(under)
  const form = cell.querySelector('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void carry(form, give)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    close()
  })
  form.querySelector('[type=button]').addEventListener('click', close)
  form.querySelector('input').focus()
}

/** The words stay until the server has taken them. */
async function carry(form, give) {
  const button = form.querySelector('.btn')
  if (button.disabled) return
  button.disabled = true
  if (await give([...new FormData(form)])) form.closest('tr').remove()
  else button.disabled = false
}

function close() {
  document.querySelector('tr.under')?.remove()
}
