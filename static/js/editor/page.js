// Replaces the page in place after an action.
import { localTime, refusalIn, say } from './bar.js'
import { fitRow } from './condition.js'
import { renew } from './renew.js'

/** Initializes new parts of the page. */
export function begin(root) {
  for (const time of root.querySelectorAll('[data-time]')) localTime(time)
  for (const select of root.querySelectorAll('.test-name select')) fitRow(select.closest('.line'))
  for (const button of root.querySelectorAll('[data-add]')) button.type = 'button'
  for (const keys of root.querySelectorAll('[data-keys]')) keys.hidden = false
}

/**
 * Replaces this page by the response to an action. The active element keeps its screen position and focus; a new card
 * gets the focus, or the neighbour of a deleted card or section. `adding` is the form that added.
 */
export async function show(answer, { from, button, adding }) {
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!next.querySelector('[data-bar]')) return say('stopped', refusalIn(next, answer))
  const before = idsOf('.card')
  const isUndoing = document.activeElement?.closest('[data-bar]') !== null
  const around = document.activeElement?.closest('.card, .adding, section.sec')
  const [at, top] = [from ?? around?.id ?? '', around?.getBoundingClientRect().top ?? 0]
  const alike = document.getElementById(at)?.matches('section.sec') ? 'section.sec' : '.card'
  const row = idsOf(alike).indexOf(at)
  if (answer.ok) adding?.reset()
  renew(document.querySelector('main'), next.querySelector('main'))
  document.title = next.title
  if (answer.ok) history.replaceState(null, '', new URL(answer.url).pathname + queryOf(answer.url))
  begin(document)
  const now = idsOf('.card')
  const fresh = now.filter((id) => !before.includes(id))
  const left = idsOf(alike)
  const beside = left[Math.min(row, left.length - 1)] ?? ''
  const place = document.getElementById(adding || fresh.length !== 1 ? at : fresh[0])
  const target = (adding || !answer.ok) && document.querySelector('main [autofocus], main [aria-invalid]')
  const fallback = isUndoing ? document.querySelector('[data-bar] form:not([hidden]) button') : null
  const focus = target || partOf(place, button) || fallback || partOf(document.getElementById(beside), button)
  focus?.focus({ preventScroll: true })
  const still = around && document.getElementById(around.id)
  if (still) scrollBy({ top: still.getBoundingClientRect().top - top, behavior: 'instant' })
  const shown = focus?.closest('.card, .f') ?? focus
  shown?.scrollIntoView({ block: 'nearest' })
}

const idsOf = (selector) => [...document.querySelectorAll(selector)].map(({ id }) => id)

/** Returns the pressed button in a card or section, or its first control. */
const partOf = (place, button) =>
  place?.querySelector(`button[value="${CSS.escape(button)}"]:not(:disabled)`) ??
  place?.querySelector('a, input:not([type=hidden])')

const queryOf = (address) => {
  const query = new URL(address).searchParams
  for (const name of ['add', 'kind']) query.delete(name)
  return query.size > 0 ? `?${query}` : ''
}
