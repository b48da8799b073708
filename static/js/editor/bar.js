// The footer bar: save state, and times in the browser's time zone.

/** Shows the save state in the bar. */
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

/** Returns why a response is no editor page: its own message, or that the visit has ended. */
export const refusalIn = (page, answer) =>
  answer.redirected
    ? document.querySelector('[data-bar]').dataset.signedOut
    : (page.querySelector('main .lede')?.textContent.trim() ?? '')

/** Formats a time in the browser's time zone. */
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

/** Returns the draft revision of this page. */
export const currentRevision = () => document.querySelector('[data-bar] [name=revision]').value
