// Errors of a form, shown at each field.

/** Shows errors at their fields. */
export function mark(form, faults) {
  for (const old of form.querySelectorAll('[data-said]')) old.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
  for (const old of form.querySelectorAll('.f.bad, .line.bad')) old.classList.remove('bad')
  for (const old of form.querySelectorAll('.f > .err, .line > .err')) old.remove()
  for (const [name, sentence] of Object.entries(faults)) {
    const field = form.elements[name]
    const first = field instanceof RadioNodeList ? field[0] : (field ?? form.elements.label)
    if (!first) continue
    const said = document.createElement('p')
    said.className = 'err'
    said.id = `${name}-said`
    said.dataset.said = ''
    said.textContent = sentence
    first.setAttribute('aria-invalid', 'true')
    first.setAttribute('aria-describedby', said.id)
    const around = first.closest('.f, .line') ?? first.parentElement
    around.classList.add('bad')
    around.append(said)
  }
}
