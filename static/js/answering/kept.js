// What was touched and the server may not have stands in this tab, and is put back after a reload.
export const all = (selector, root = document) => [...root.querySelectorAll(selector)]
export const form = document.querySelector('form[data-keep]')
// A field may have the name of a property of its form.
export const told = (name) => form.getAttribute(name)
// Names this page, at random.
export const page = crypto.getRandomValues(new Uint32Array(2)).join('-')

/** Names of fields, each with the count at which it was touched last. */
export const touched = new Map()
let count = 0
export const touches = () => count

const named = (name) => all('main input,main textarea').filter((field) => field.name === name)
const isTicked = ({ type }) => /^(?:radio|checkbox)$/.test(type)
/** What a field says, in a hidden question too; nothing where it was taken out of use itself. */
const valuesOf = (name) =>
  named(name)
    .filter((field) => !field.disabled && (!isTicked(field) || field.checked))
    .map(({ value }) => value)

const key = `kept:${told('data-keep')}`
const stored = (act) => {
  try {
    act(sessionStorage)
  } catch {} // storage is refused: the page goes on without it
}
export const forget = () => stored((store) => store.removeItem(key))
const keep = () => {
  if (touched.size === 0) return forget()
  const fields = [...touched].map(([name, at]) => [name, at, valuesOf(name)])
  stored((store) => store.setItem(key, JSON.stringify([page, fields])))
}

/** Notes that a field was touched, with what hangs together with it. */
export function touch(field) {
  const question = field.closest('.q')
  if (!question || !field.name) return
  const words = all('.reveal input', question).filter((one) => one.disabled || field.matches('[data-other]'))
  count += 1
  for (const { name } of [field, ...words, ...all('.rank input', question)]) touched.set(name, count)
  keep()
}

/** The server has what was touched up to this count. */
export function received(upTo) {
  for (const [name, at] of touched) if (at <= upTo) touched.delete(name)
  keep()
}

const fill = (body, name) => {
  body.delete(name)
  for (const value of valuesOf(name)) body.append(name, value)
}

/** Says in what is posted which fields were touched. */
export function mark(body) {
  body.append(':touched', `${page} ${count}`)
  for (const [name, at] of touched) {
    body.append(':touched', `${at} ${name}`)
    fill(body, name)
  }
  return body
}

/** What there is to save, in whole KiB, so that its length says little about it. */
export function changes() {
  const body = mark(new URLSearchParams())
  for (const name of touched.keys()) {
    const question = named(name)[0]?.closest('.q')
    const shown = question?.previousElementSibling
    if (shown?.name !== 'shown') continue
    // What a default filled in goes with it.
    body.append('shown', shown.value)
    for (const field of all('input,textarea', question)) fill(body, field.name)
  }
  const text = `${body}&:pad=`
  return text + '0'.repeat(1023 - ((text.length + 1023) % 1024))
}

function putBack(name, values) {
  const fields = named(name)
  if (fields.length > 0) touched.set(name, (count += 1))
  fields.forEach((field, at) => {
    if (isTicked(field)) field.checked = values.includes(field.value)
    else field.value = values[at] ?? ''
    if (field.closest('.reveal') && values.length === 0) field.disabled = true
  })
}

stored((store) => {
  // What another person began on this phone is theirs.
  const [session, , tab] = key.split('/')
  for (const other of Object.keys(store))
    if (other.startsWith(`${session}/`) && !other.endsWith(`/${tab}`)) store.removeItem(other)
  const [before, fields] = JSON.parse(store.getItem(key) ?? '["",[]]')
  const upTo =
    new Map(
      told('data-seen')
        .split(' ')
        .map((one) => one.split(':')),
    ).get(before) ?? 0
  for (const [name, at, values] of fields) if (at > upTo) putBack(name, values)
  // Ranked items stand in order of their places.
  for (const list of all('ol.rank')) {
    const ranks = all('input', list).sort((one, other) => one.value - other.value)
    if (ranks.some(({ name }) => touched.has(name))) list.dataset.moved = ''
    list.append(...ranks.map((field) => field.closest('li')))
  }
  keep()
})
// What a browser remembers of fields by itself may be older than what the server has.
form.setAttribute('autocomplete', 'off')
