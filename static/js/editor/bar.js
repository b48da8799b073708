// The bar at the foot: the state of saving, and moments on the clock of whoever reads them.

/** The state of saving, in the bar at the foot. */
export function say(state, at) {
  const bar = document.querySelector('[data-bar]')
  if (!bar) return
  const status = bar.querySelector('[role=status]')
  status.classList.toggle('bad', ['failed', 'conflict', 'refused', 'stopped'].includes(state))
  if (state === 'stopped') return (status.textContent = at)
  if (state !== 'saved') return (status.textContent = bar.dataset[state])
  const time = document.createElement('time')
  time.dateTime = at
  status.replaceChildren(time)
  localTime(time)
}

/** Why a page came that is not the editor's: in its own words, or because nobody is signed in any more. */
export const refusalIn = (page, answer) =>
  answer.redirected
    ? document.querySelector('[data-bar]').dataset.signedOut
    : (page.querySelector('main .lede')?.textContent.trim() ?? '')

/** Moments are written on the clock of whoever reads them. */
export function localTime(time) {
  const at = new Date(time.dateTime)
  const isToday = at.toDateString() === new Date().toDateString()
  const shown = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
    hourCycle: 'h23',
  }).format(at)
  const bar = time.closest('[data-bar]')
  time.textContent = bar ? bar.dataset.saved.replace('{time}', shown) : shown
}

/** The revision of the draft that this page shows. */
export const currentRevision = () => document.querySelector('[data-bar] [name=revision]').value
