// Chooses a figure of the evidence, or a code, for the text that is being written: the page stays.
const SCRIPT = 'Colloquy-Script'
/** Milliseconds after which no answer is waited for. */
const PATIENCE = 15000

let number = 0

/** The sources that may be chosen and are not yet, with their names and groups; those of the evidence are `atOnce`. */
export function addable() {
  const chosen = new Set([...document.querySelectorAll('[data-source]')].map((one) => one.dataset.source))
  const options = [...document.querySelectorAll('form[data-adding] option')]
  return options
    .filter(({ value }) => value !== '' && !chosen.has(value))
    .map(({ value, textContent, parentElement: { label, dataset } }) => ({
      source: value,
      title: textContent,
      group: label,
      atOnce: dataset.atOnce !== undefined,
    }))
}

/** Chooses a source and prints the figures anew; resolves to its first token, undefined where no answer came. */
export async function addFigure(source) {
  const form = document.querySelector('form[data-adding]')
  // A number of its own makes each act another form: the same one posted again is not done again.
  const fields = { _csrf: form.elements.namedItem('_csrf').value, source, n: (number += 1) }
  const reply = await answer(form.getAttribute('action'), {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  const page = reply?.status === 204 && (await printFigures(reply.headers.get('Location')))
  if (!page) return undefined
  const own = [...page.querySelectorAll('[data-source]')].find((one) => one.dataset.source === source)
  return own?.querySelector('[data-token]')?.dataset.token ?? ''
}

/** Prints the figures of a page instead of those here; resolves to that page, undefined where no answer came. */
async function printFigures(address) {
  const shown = await answer(address)
  if (!shown?.ok) return undefined
  const page = new DOMParser().parseFromString(await shown.text(), 'text/html')
  const figures = page.querySelector('[data-figures]')
  document.querySelector('[data-figures]').replaceWith(document.importNode(figures, true))
  return page
}

/** Prints fields and figures in the language of the texts, once another was chosen and saved. */
export async function followLanguage(form) {
  const fields = [...form.querySelectorAll('textarea')]
  if (fields[0].lang === form.elements.language.value) return
  const page = await printFigures(location.href)
  for (const field of page ? fields : []) {
    const { lang, dir } = page.getElementById(field.id)
    Object.assign(field, { lang, dir })
  }
}

/** Undefined without an answer, or with one of a proxy or a captive portal. */
async function answer(address, options = {}) {
  const signal = AbortSignal.timeout(PATIENCE)
  const reply = await fetch(address, { ...options, headers: { [SCRIPT]: 'yes' }, signal }).catch(
    () => undefined,
  )
  return reply?.headers.has(SCRIPT) ? reply : undefined
}
