// What scripts add to participant pages; every page works without them. All words come from data- attributes.
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const shown = new Intl.NumberFormat(`${document.documentElement.lang || 'en'}-u-nu-latn`)
const put = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name])

const live = document.createElement('p')
live.className = 'vh'
live.setAttribute('role', 'status')
;(document.querySelector('main') ?? document.body).append(live)
let waiting
const say = (words, after = 300) => {
  clearTimeout(waiting)
  waiting = setTimeout(() => (live.textContent = words), after)
}

document.addEventListener('say', ({ detail }) => say(detail))

const errors = document.querySelector('.errors')
if (errors) {
  errors.tabIndex = -1
  errors.focus()
}

for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// Text that was typed and not yet received is kept, page by page, until a page shows another revision of the
// draft than the one it was posted from: the same revision after a post means that nothing was received.
const KEPT = 'kept:'
const POSTED = 'posted'
const kept = (act) => {
  try {
    return act(sessionStorage)
  } catch {
    return undefined // storage is refused: the page goes on without it
  }
}
const texts = (form) => all('textarea,input[type=text]', form).filter((field) => field.name)
const keeper = document.querySelector('form[data-keep]:not([data-keep=""])')
const [, place, shownRevision] = /^(.*)\/(.*)$/.exec(keeper?.dataset.keep ?? '') ?? []
const revision = shownRevision ?? document.querySelector('[name=revision]')?.value
kept((store) => {
  const [posted, before] = JSON.parse(store.getItem(POSTED) ?? '[]')
  if (revision && revision !== before) store.removeItem(KEPT + posted)
  const forget = document.querySelector('[data-forget]')
  if (revision || forget) store.removeItem(POSTED)
  if (!forget) return
  for (const key of Object.keys(store)) if (key.startsWith(KEPT)) store.removeItem(key)
})
if (keeper) {
  const key = KEPT + place
  const words = kept((store) => JSON.parse(store.getItem(key) ?? '{}')) ?? {}
  for (const field of texts(keeper)) {
    if (Object.hasOwn(words, field.name) && !errors) field.value = words[field.name]
  }
  keeper.addEventListener('input', (event) => {
    if (!event.target.matches('textarea,input[type=text]')) return
    words[event.target.name] = event.target.value
    kept((store) => store.setItem(key, JSON.stringify(words)))
  })
}

// One press, one send. The button is disabled only after the form has been collected, and again usable when
// nothing has come back for a while.
for (const form of all('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.inert_until) return event.preventDefault()
    const button = event.submitter
    const worded = button?.matches('.btn:not(.sq)')
    const sending = button?.dataset.sending ?? form.dataset.sending
    const before = button?.textContent
    if (form === keeper) kept((store) => store.setItem(POSTED, JSON.stringify([place, revision])))
    form.inert_until = setTimeout(() => free(), 20000)
    setTimeout(() => {
      if (!button) return
      button.disabled = true
      if (sending && worded) button.textContent = sending
      if (sending) say(sending, 0)
    })
    const free = () => {
      clearTimeout(form.inert_until)
      form.inert_until = 0
      if (!button) return
      button.disabled = false
      if (sending && worded) button.textContent = before
    }
    addEventListener('pageshow', free, { once: true })
  })
}

for (const field of all('[data-max]')) {
  const count = document.getElementById(field.dataset.count)
  const update = (event) => {
    const left = field.dataset.max - Array.from(field.value).length
    const words = left < 0 ? field.dataset.over : field.dataset.left
    count.textContent = put(words, { n: shown.format(Math.abs(left)) })
    count.classList.toggle('over', left < 0)
    if (event) say(count.textContent, 1200)
  }
  field.addEventListener('input', update)
  update()
}

// "None of these" and the others rule each other out. The words of an Other that was unticked stay behind.
document.addEventListener('change', ({ target }) => {
  const group = target.closest('fieldset')
  if (target.type !== 'checkbox' || !group) return
  const alone = group.querySelector('[data-exclusive]')
  const off = all('input[type=checkbox]:checked', group).filter(
    (box) =>
      target.checked &&
      box !== target &&
      (target.matches('[data-exclusive]') || box.matches('[data-exclusive]')),
  )
  for (const box of off) box.checked = false
  const word = alone?.closest('[data-off]').dataset.off
  if (off.length) say(off.map((box) => `${box.closest('label').textContent.trim()} – ${word}`).join('. '))
  const other = [target, ...off].find((box) => box.matches('[data-other]'))
  if (other) group.querySelector('.reveal input').disabled = !other.checked
})

const digits = (text) => text.replace(/[٠-٩۰-۹０-９]/g, (digit) => digit.charCodeAt(0) & 15)
for (const list of all('[data-total]')) {
  const left = document.getElementById(list.dataset.total)
  const update = () => {
    const given = all('input', list).map((field) => Number(digits(field.value)) || 0)
    left.textContent = shown.format(given.reduce((rest, points) => rest - points, Number(list.dataset.of)))
  }
  list.addEventListener('input', update)
  update()
}

// A ranked item moves at once; its hidden field and its number follow.
for (const list of all('ol.rank')) {
  list.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    const way = /^(up|down):/.exec(button?.value ?? '')?.[1]
    if (!way) return
    event.preventDefault()
    const item = button.closest('li')
    const neighbour = way === 'up' ? item.previousElementSibling : item.nextElementSibling
    if (!neighbour) return
    if (way === 'up') neighbour.before(item)
    else neighbour.after(item)
    const items = all('li', list)
    items.forEach((one, place) => number(one, place, items.length))
    button.focus()
    const n = shown.format(items.indexOf(item) + 1)
    say(put(list.dataset.say, { item: item.querySelector('.t').textContent, n }))
  })
}

function number(item, place, count) {
  item.querySelector('.n').textContent = shown.format(place + 1)
  item.querySelector('input').value = String(place + 1)
  const [up, down] = all('button', item)
  const end = (button, is) =>
    is ? button.setAttribute('aria-disabled', 'true') : button.removeAttribute('aria-disabled')
  end(up, place === 0)
  end(down, place === count - 1)
}
