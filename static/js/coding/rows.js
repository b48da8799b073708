// The rows of the queue.
import { focusOn } from './under.js'

export const rows = () => [...document.querySelectorAll('#queue tr[data-unit]')]
export const selected = () => rows().filter((one) => one.querySelector('[type=checkbox]').checked)
export const carries = (one, code) =>
  code === '' ? one.dataset.state === 'none_fits' : one.dataset.codes.split(' ').includes(code)

/** Shows what works with scripts only. */
export function showTools() {
  for (const box of document.querySelectorAll('#queue .js')) box.hidden = false
}

/** Ticks the rows of these answers, or unticks them. */
export function tick(ids, is) {
  for (const one of rows())
    if (ids.includes(one.dataset.unit)) one.querySelector('[type=checkbox]').checked = is
}

/** Marks a row as the current one. */
export function mark(current) {
  for (const one of rows()) {
    one.classList.toggle('here', one === current)
    if (one === current) one.setAttribute('aria-current', 'true')
    else one.removeAttribute('aria-current')
  }
}

/** Says how many answers a code goes to, where some are selected. */
export function sayCount(n) {
  const place = document.getElementById('selected')
  place.textContent = place.dataset.said.replace('{n}', String(n))
  place.hidden = n === 0
}

/** Takes rows, progress, undo and recent codes from a page of the answers that changed. */
export function takeFrom(page) {
  for (const fresh of page.querySelectorAll('tr[data-unit]')) {
    const old = document.getElementById(fresh.id)
    if (!old) continue
    const { checked } = old.querySelector('[type=checkbox]')
    const holds = old.contains(document.activeElement)
    old.replaceWith(fresh)
    if (holds) focusOn(fresh)
    fresh.querySelector('[type=checkbox]').hidden = false
    fresh.querySelector('[type=checkbox]').checked = checked
    Object.assign(fresh.dataset, { ...old.dataset, ...fresh.dataset })
  }
  takeAround(page)
}

/** Takes all rows and the way to further ones from another page of the queue. */
export function takePage(page) {
  for (const place of ['#queue table', '#queue > div > .acts'])
    document.querySelector(place).replaceWith(page.querySelector(place))
  showTools()
  takeAround(page)
}

/** Takes progress, undo, recent codes and the codes to find. */
function takeAround(page) {
  for (const id of ['progress', 'undo', 'beside']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id).replaceChildren(...fresh.childNodes)
  }
  for (const id of ['finder', 'fresher']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id).replaceWith(fresh)
  }
}
