// Enhances questions, once unsaved input is restored.
import { all, say } from './participant.js'

const shown = new Intl.NumberFormat(`${document.documentElement.lang || 'en'}-u-nu-latn`)
const put = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name])

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
  queueMicrotask(update)
}

// "None of these" and the other options exclude each other. The text of an unticked Other stays.
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
  queueMicrotask(update)
}

// Moves a ranked item at once.
for (const list of all('ol.rank')) {
  const numberAll = () => all('li', list).forEach((one, place, { length }) => number(one, place, length))
  queueMicrotask(() => list.matches('[data-moved]') && numberAll())
  list.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    const way = /^(up|down):/.exec(button?.value ?? '')?.[1]
    if (!way) return
    event.preventDefault()
    const item = button.closest('li')
    const neighbour = way === 'up' ? item.previousElementSibling : item.nextElementSibling
    if (!neighbour) return
    neighbour[way === 'up' ? 'before' : 'after'](item)
    numberAll()
    button.focus()
    const n = shown.format(all('li', list).indexOf(item) + 1)
    say(put(list.dataset.say, { item: item.querySelector('.t').textContent, n }))
    item.querySelector('input').dispatchEvent(new Event('change', { bubbles: true }))
  })
}

function number(item, place, count) {
  item.querySelector('.n').textContent = shown.format(place + 1)
  item.querySelector('input').value = String(place + 1)
  const [up, down] = all('button', item)
  up.setAttribute('aria-disabled', place === 0)
  down.setAttribute('aria-disabled', place === count - 1)
}
