// Progressive enhancement of staff pages.
import { saveWhileWriting } from './staff/autosave.js'
import { sendOnce } from './staff/sending.js'

/** Milliseconds between two reads of totals, and for which one is waited for. */
const TOTALS_EVERY = 5000
const TOTALS_WAIT = 8000

addEventListener('load', () => setTimeout(() => (history.scrollRestoration = 'auto')))
// Browsers focus the place an address names, but not on a reload.
document.getElementById(location.hash.slice(1))?.focus()
enhance()
document.addEventListener('shown', enhance)
closeMenus()
sendOnce()

/** Enhances the page, or another that is shown in its place. */
function enhance() {
  focusErrors()
  for (const button of document.querySelectorAll('[data-copy]')) offerCopy(button)
  for (const place of document.querySelectorAll('[data-totals]')) keepCurrent(place)
  for (const button of document.querySelectorAll('[data-print]')) offerPrint(button)
  for (const form of document.querySelectorAll('form[data-autosave]')) saveWhileWriting(form)
  for (const place of document.querySelectorAll('[data-zone]')) proposeZone(place)
}

/** Focuses the error summary; its links focus the field, or the first checkbox of a group. */
function focusErrors() {
  const errors = document.querySelector('.errors')
  if (!errors) return
  errors.tabIndex = -1
  errors.focus()
  errors.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    const first = field?.matches('input,select,textarea')
      ? field
      : field?.querySelector('input,select,textarea')
    if (!first) return
    event.preventDefault()
    first.focus({ preventScroll: true })
    field.scrollIntoView({ block: 'center' })
  })
}

/** Closes masthead menus on Escape and on a click outside. */
function closeMenus() {
  const open = () => document.querySelectorAll('details:is(.folded,.langs)[open]')
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus()
      menu.open = false
    }
  })
  document.addEventListener('click', (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false
  })
}

/** Copies the value of the named field and confirms it. */
function offerCopy(button) {
  const field = document.getElementById(button.dataset.copy)
  if (!field || !navigator.clipboard) return
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  button.after(said)
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    await navigator.clipboard.writeText(field.value)
    said.textContent = ''
    setTimeout(() => (said.textContent = button.dataset.copied), 100)
  })
}

/** Preselects the browser's time zone; `data-zone` maps former names to current ones. */
function proposeZone(place) {
  const choice = place.querySelector('select')
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const today = new Map(place.dataset.zone.split(' ').map((pair) => pair.split('=')))
  const zone = today.get(timeZone) ?? timeZone
  if ([...choice.options].some(({ value }) => value === zone)) choice.value = zone
}

function offerPrint(button) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

/**
 * Polls `data-totals` into `[data-total]` while the page is visible, without announcement. Offline the last totals stay,
 * and `[data-stale]` says so.
 */
function keepCurrent(place) {
  const stale = document.querySelector('[data-stale]')
  const refresh = async () => {
    if (document.hidden || !place.isConnected) return
    try {
      const answer = await fetch(place.dataset.totals, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(TOTALS_WAIT),
      })
      if (!answer.ok || answer.redirected) return
      const totals = await answer.json()
      if (totals.state && totals.state !== place.dataset.state) return location.reload()
      write(place, totals)
      stale.hidden = true
    } catch {
      stale.hidden = false
    }
  }
  setInterval(refresh, TOTALS_EVERY)
  document.addEventListener('visibilitychange', refresh)
}

function write(place, totals) {
  for (const [name, text] of Object.entries(totals)) {
    const shown = place.querySelector(`[data-total="${CSS.escape(name)}"]`)
    if (shown && shown.textContent !== String(text)) shown.textContent = text
  }
}
