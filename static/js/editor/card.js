// Inline cards.
import { notSent } from '../staff/lost.js'
import { say } from './bar.js'
import { pass } from './leaving.js'
import { begin, show } from './page.js'
import { settle, showUnsaved } from './saving.js'
import { forget, watched, writing } from './writing.js'

/** Opens or closes a card; another open one is closed first. */
export async function toggle(opener) {
  const card = opener.closest('.card')
  const isOpen = card.querySelector('.open-card') !== null
  await close()
  if (!isOpen && !document.querySelector('.open-card')) await open(document.getElementById(card.id) ?? card)
}

async function open(card, address = card.querySelector('a[data-open]').href) {
  const answer = await fetch(address).catch(() => undefined)
  if (!answer) return say('stopped', notSent)
  if (answer.status === 404) return location.reload()
  if (!answer.ok) return location.assign(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const forms = page.querySelectorAll('form[data-write], form.moving')
  const place = document.createElement('div')
  place.className = 'open-card'
  place.append(...forms)
  card.querySelector('.open-card')?.remove()
  card.append(place)
  card.querySelector('a[data-open]').setAttribute('aria-expanded', 'true')
  begin(place)
  place.querySelector('textarea, input:not([type=hidden])')?.focus()
  card.scrollIntoView({ block: 'nearest' })
}

/**
 * Closes the open card once everything is saved; or if its question was deleted, the bar has said so, and a retry fails
 * alike. Then redraws the list.
 */
export async function close() {
  const place = document.querySelector('.open-card')
  if (!place) return
  const form = place.querySelector('[data-write]')
  const id = place.closest('.card').id
  const wasGone = isGone(form)
  const isSaved = await settle()
  if (wasGone && isGone(form)) forget(place)
  else if (!isSaved) return showUnsaved()
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer) return say('stopped', notSent)
  if (!answer.ok) return location.reload()
  const code = form.elements.code?.value
  await show(answer, { from: document.getElementById(`card-${code}`) ? `card-${code}` : id, button: '' })
  const card = document.getElementById(`card-${code}`) ?? document.getElementById(id)
  card?.querySelector('a[data-open]').focus()
}

/** Saves the open card, then closes it, opens the form for the next question, or redraws it. */
export async function saveInPlace(event, form) {
  event.preventDefault()
  event.stopPropagation()
  const { value = 'save' } = event.submitter ?? {}
  if (writing.get(form)?.state === 'conflict') {
    forget(form.closest('.open-card'))
    return pass(form, event.submitter)
  }
  watched(form).dirty = true
  if (!(await settle())) return showUnsaved()
  if (value === 'save') return await close()
  if (value.startsWith('next:')) {
    const section = form.closest('section.sec')
    await close()
    const adding = document.getElementById(section.id)?.querySelector('.adding')
    if (adding) adding.open = true
    return adding?.querySelector('input[type=text]').focus()
  }
  await redraw(form, value)
}

/** Redraws the open form where fields depend on the saved state. */
export async function redraw(form, value = '') {
  const card = form.closest('.card')
  if (!card) return location.assign(form.action + location.search)
  await open(card, form.action + `?in=${encodeURIComponent(form.elements.in.value)}`)
  const [, of, n] = value.split(':')
  if (of)
    card
      .querySelector(`[name="${of}_label_${n ?? ''}"], [data-rows="${of}"] li:last-child input[type=text]`)
      ?.focus()
}

const isGone = (form) => writing.get(form)?.state === 'gone'
