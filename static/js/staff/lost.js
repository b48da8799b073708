// What a form says that is still there: not sent, not answered, refused, or on its way.

/** Sentences of this page; undefined on pages that send no form by script. */
export const {
  notSent,
  unanswered,
  unreadable,
  signedOut,
  moment,
  notSentButton,
  unansweredButton,
  done,
  goOn,
} = document.querySelector('[data-not-sent]')?.dataset ?? {}

/** Fields a person writes in. */
const WRITTEN = 'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])'

/** What a form says that was not sent, or not answered: of words only where some can be written in it. */
export const lostWords = (form) =>
  form.querySelector(WRITTEN)
    ? { notSent, unanswered }
    : { notSent: notSentButton, unanswered: unansweredButton }

/** Shows at the end of a form why it is still there, in place of what was wrong with it before; or removes that. */
export function sayLost(form, words) {
  if (words && document.querySelector('.errors')) sayNothing(form)
  say(form, words, 'alert')?.scrollIntoView({ block: 'nearest' })
}

/** Shows at the end of a form that it is on its way. */
export const sayMoment = (form) => say(form, moment, 'status')

/** Removes everything a form said about an earlier try. */
export function sayNothing(form) {
  say(form)
  document.querySelector('.errors')?.remove()
  for (const one of form.querySelectorAll('.f > .err')) one.remove()
  for (const one of form.querySelectorAll('.bad')) one.classList.remove('bad')
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid')
}

/** Shows at the top of the page that a form is done, and returns the button that leads on. */
export function sayDone() {
  const note = document.createElement('div')
  note.className = 'note done-note'
  note.setAttribute('role', 'alert')
  const [words, button] = [document.createElement('p'), document.createElement('button')]
  button.type = 'button'
  button.className = 'btn alt mt'
  note.append(words, button)
  document.querySelector('main').prepend(note)
  words.textContent = done
  button.textContent = goOn
  note.scrollIntoView({ block: 'nearest' })
  return button
}

function say(form, words, role) {
  form.querySelector('[data-lost]')?.remove()
  if (!words) return undefined
  const bar = form.closest('[data-bar]')?.querySelector('[role=status]')
  if (bar) {
    bar.textContent = words
    return void bar.classList.toggle('bad', role === 'alert')
  }
  const said = document.createElement('p')
  said.className = role === 'alert' ? 'err' : 'meta'
  said.dataset.lost = ''
  said.setAttribute('role', role)
  form.append(said)
  said.textContent = words
  return said
}
