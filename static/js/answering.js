// Autosave of a section's page.
import './questions.js'
import { all, own, page, post, stored, tell, told } from './participant.js'

/** Field name to the count at its last touch. */
const touched = new Map()
let count = 0

const named = (name) => all('main input,main textarea').filter((field) => field.name === name)
const isTicked = ({ type }) => /^(?:radio|checkbox)$/.test(type)
/** Values of a field, also in a hidden question, but not of disabled controls. */
const valuesOf = (name) =>
  named(name)
    .filter((field) => !field.disabled && (!isTicked(field) || field.checked))
    .map(({ value }) => value)

const key = `kept:${told('data-keep')}`
const [session, , tab] = key.split('/')
// The text of an unticked Other is no answer: it stays in the browser.
const keep = () => {
  const unsaid = all('.reveal input')
    .filter(({ disabled, value }) => disabled && value)
    .map(({ name, value }) => [name, value])
  if (touched.size + unsaid.length === 0) return stored((store) => store.removeItem(key))
  const fields = [...touched].map(([name, at]) => [name, at, valuesOf(name)])
  stored((store) => store.setItem(key, JSON.stringify([page, fields, unsaid])))
}

/** Marks a field as touched, and those that depend on it. */
function touch(field) {
  const question = field.closest('.q')
  if (!question || !field.name) return
  const words = all('.reveal input', question).filter((one) => one.disabled || field.matches('[data-other]'))
  count += 1
  for (const { name } of [field, ...words, ...all('.rank input', question)]) touched.set(name, count)
  keep()
}

/** Forgets fields that the server has up to this count. */
function received(upTo) {
  for (const [name, at] of touched) if (at <= upTo) touched.delete(name)
  keep()
}

const fill = (body, name) => {
  body.delete(name)
  for (const value of valuesOf(name)) body.append(name, value)
}

/** Adds the touched fields and their counts. */
function mark(body) {
  body.append(':touched', `${page} ${count}`)
  for (const [name, at] of touched) {
    body.append(':touched', `${at} ${name}`)
    fill(body, name)
  }
  return body
}

/** Body of a save, padded to whole KiB. */
function changes() {
  const body = mark(new URLSearchParams())
  for (const name of touched.keys()) {
    const question = named(name)[0]?.closest('.q')
    const shown = question?.previousElementSibling
    if (shown?.name !== 'shown') continue
    // With the values of defaults.
    body.append('shown', shown.value)
    for (const field of all('input,textarea', question)) fill(body, field.name)
  }
  body.append(':tab', tab)
  body.append(':pad', '')
  body.set(':pad', '0'.repeat(1023 - ((`${body}`.length + 1023) % 1024)))
  return body
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
  // Removes what another draft on this phone has left.
  for (const other of Object.keys(store))
    if (other.startsWith(`${session}/`) && !other.endsWith(`/${tab}`)) store.removeItem(other)
  const [before, fields, unsaid] = JSON.parse(store.getItem(key) ?? '["",[],[]]')
  const upTo = parseInt(` ${told('data-seen')}`.split(` ${before}:`)[1]) || 0
  for (const [name, at, values] of fields) if (at > upTo) putBack(name, values)
  for (const [name, value] of unsaid) {
    const [field] = named(name)
    const other = field?.closest('fieldset').querySelector('[data-other]')
    if (other?.checked === false) Object.assign(field, { value, disabled: true })
  }
  for (const list of all('ol.rank')) {
    const ranks = all('input', list).sort((one, other) => one.value - other.value)
    if (ranks.some(({ name }) => touched.has(name))) list.dataset.moved = ''
    list.append(...ranks.map((field) => field.closest('li')))
  }
  keep()
})

let [saving, quiet] = []

own.add = (body) => {
  saving?.control.abort()
  mark(body)
  const upTo = count
  return () => received(upTo)
}

own.rest = async () => touched.size === 0 || (await save(true))

async function save(leaving) {
  if (touched.size === 0 || (own.sending && !leaving) || own.gone || quiet > Date.now()) return
  // Before the conditions' script starts only Continue tells what is asked.
  if (document.querySelector('#live:empty')) return
  const upTo = count
  if (saving && (!leaving || saving.upTo === upTo)) return
  saving?.control.abort()
  const mine = (saving = { upTo, control: new AbortController() })
  const reply = await post(`${told('action')}/draft`, changes(), mine.control)
  if (saving === mine) saving = undefined
  if (reply?.status === 204) {
    received(upTo)
    return true
  }
  if (reply?.wait) quiet = Date.now() + reply.wait
  if (!reply || reply.passes) return
  quiet = Infinity
  tell(reply.html.querySelector(reply.status === 413 ? '.lede' : 'h1').textContent)
}

for (const kind of ['input', 'change'])
  document.addEventListener(kind, ({ target }) => own.gone || touch(target))
setInterval(save, 5000)
document.addEventListener('visibilitychange', () => document.hidden && save(true))
addEventListener('pagehide', () => save(true))
