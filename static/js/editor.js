// Makes writing a questionnaire quicker: acts without a new page, cards opened in place, saving as one writes, keys.
// Every act works without it.
import './staff.js'

const QUIET = 900
const AGAIN = 5000
const MOST_ROWS = 9999

/** How answers can be compared, by their shape. */
const EQUAL = ['is', 'is_not', 'answered', 'unanswered']
const ORDERED = [...EQUAL, 'more', 'at_least', 'less', 'at_most']
const FITTING = {
  code: EQUAL,
  codes: EQUAL,
  number: ORDERED,
  date: ORDERED,
  time: EQUAL,
  text: [...EQUAL, 'contains'],
}

/** Forms that are being written, with what is known of each. */
const writing = new Map()

begin(document)
document.querySelector('.conflict')?.focus()
document.addEventListener('click', clicked)
document.addEventListener('submit', submitted, true)
document.addEventListener('input', edited)
document.addEventListener('change', chosen)
document.addEventListener('keydown', pressed)
addEventListener('beforeunload', (event) => {
  if (pending()) event.preventDefault()
})

/** What has to be done to every part of a page that is new. */
function begin(root) {
  for (const time of root.querySelectorAll('[data-time]')) localTime(time)
  for (const select of root.querySelectorAll('.test-name select')) fitRow(select.closest('.line'))
  for (const button of root.querySelectorAll('[data-add]')) button.type = 'button'
  for (const keys of root.querySelectorAll('[data-keys]')) keys.hidden = false
}

/** Moments are written on the clock of whoever reads them. */
function localTime(time) {
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

// Acts of the list

/** Sends an act and shows the page it leads to, without leaving this one. */
function submitted(event) {
  const form = event.target
  const isWriting = form.matches('[data-write]')
  if (isWriting && form.closest('.open-card')) return saveInPlace(event, form)
  if (isWriting) return leaveWith(event, form)
  if (!form.matches('[data-live]') || form.hidden || !document.querySelector('#acts')) return
  event.preventDefault()
  event.stopPropagation()
  void act(form, event.submitter)
}

/** Sends a page of its own as it is; a save that is still on its way comes first, since it moves the base. */
function leaveWith(event, form) {
  const known = writing.get(form)
  if (!known) return
  known.stop()
  if (known.sending) {
    event.preventDefault()
    event.stopPropagation()
    return void known.saving.then(() => form.requestSubmit(event.submitter))
  }
  known.dirty = false
}

async function act(form, submitter) {
  const place = document.querySelector('.open-card')
  const drops = submitter?.value.startsWith('drop:question:') && place?.closest('.card').contains(submitter)
  if (drops) forget(place)
  else if (!(await settle())) return showUnsaved()
  const fields = new URLSearchParams(new FormData(form, submitter))
  if (form.dataset.live === 'undo') fields.set('revision', currentRevision())
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields })
    await show(answer, { button: submitter?.value ?? '', adding: form.dataset.live === 'add' })
  } catch {
    say('failed')
  }
}

/** What is written in a card that goes is not saved any more. */
function forget(place) {
  const known = writing.get(place.querySelector('[data-write]'))
  known?.stop()
  if (known) known.dirty = false
}

/** What is not saved stays on the page: to the field that is wrong, or to Save, which shows both sides of a conflict. */
function showUnsaved() {
  const form = document.querySelector('.open-card [data-write]')
  const field = form?.querySelector('[aria-invalid]') ?? form?.querySelector('.end .btn')
  field?.focus()
}

/**
 * Puts the page an act led to in the place of this one. What one was at stays where it was on the screen and has the
 * focus again; a card that is new has it, or the one beside a card that is gone.
 */
async function show(answer, { from, button, adding }) {
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const main = next.querySelector('main')
  if (!main || !next.querySelector('[data-bar]')) return location.assign(answer.url)
  const before = idsOf('.card')
  const isUndoing = document.activeElement?.closest('[data-bar]') !== null
  const around = document.activeElement?.closest('.card, .adding, section.sec')
  const [at, top] = [from ?? around?.id ?? '', around?.getBoundingClientRect().top ?? 0]
  document.querySelector('main').replaceChildren(...main.childNodes)
  document.title = next.title
  if (answer.ok) history.replaceState(null, '', new URL(answer.url).pathname + queryOf(answer.url))
  begin(document)
  const now = idsOf('.card')
  const fresh = now.filter((id) => !before.includes(id))
  const beside = now[Math.min(before.indexOf(at), now.length - 1)] ?? ''
  const place = document.getElementById(adding || fresh.length !== 1 ? at : fresh[0])
  const target = (adding || !answer.ok) && document.querySelector('main [autofocus], main [aria-invalid]')
  const fallback = isUndoing ? document.querySelector('[data-bar] form:not([hidden]) button') : null
  const focus = target || partOf(place, button) || fallback || partOf(document.getElementById(beside), button)
  focus?.focus({ preventScroll: true })
  const still = around && document.getElementById(around.id)
  if (still) scrollBy({ top: still.getBoundingClientRect().top - top, behavior: 'instant' })
  const shown = focus?.closest('.card, .f') ?? focus
  shown?.scrollIntoView({ block: 'nearest' })
}

const idsOf = (selector) => [...document.querySelectorAll(selector)].map(({ id }) => id)

/** Of a card or a section, the button that was pressed, or the first thing to press. */
const partOf = (place, button) =>
  place?.querySelector(`button[value="${CSS.escape(button)}"]:not(:disabled)`) ??
  place?.querySelector('a, input')

const queryOf = (address) => {
  const query = new URL(address).searchParams
  for (const name of ['add', 'kind']) query.delete(name)
  return query.size > 0 ? `?${query}` : ''
}

// A card opened in place

function clicked(event) {
  const opener = event.target.closest('a[data-open]')
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (opener && plain && opener.closest('.card')) {
    event.preventDefault()
    return void toggle(opener)
  }
  const closer = event.target.closest('a[data-close]')
  if (closer?.closest('.open-card')) {
    event.preventDefault()
    return void close()
  }
  const adder = event.target.closest('[data-add]')
  if (adder) return addRow(adder.dataset.add)
  const button = event.target.closest('.line button[name=do]')
  if (button) return arrange(event, button)
}

async function toggle(opener) {
  const card = opener.closest('.card')
  const isOpen = card.querySelector('.open-card') !== null
  await close()
  if (!isOpen && !document.querySelector('.open-card')) await open(document.getElementById(card.id) ?? card)
}

async function open(card, address = card.querySelector('a[data-open]').href) {
  const answer = await fetch(address).catch(() => undefined)
  if (answer?.status === 404) return location.reload()
  if (!answer?.ok) return location.assign(address)
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

/** Closes the open card once everything is saved; the list is drawn anew, with what it says now. */
async function close() {
  const place = document.querySelector('.open-card')
  if (!place) return
  const form = place.querySelector('[data-write]')
  const id = place.closest('.card').id
  if (!(await settle())) return showUnsaved()
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer?.ok) return location.reload()
  const code = form.elements.code?.value
  await show(answer, { from: document.getElementById(`card-${code}`) ? `card-${code}` : id, button: '' })
  const card = document.getElementById(`card-${code}`) ?? document.getElementById(id)
  card?.querySelector('a[data-open]').focus()
}

async function saveInPlace(event, form) {
  event.preventDefault()
  event.stopPropagation()
  const { value = 'save' } = event.submitter ?? {}
  if (writing.get(form)?.state === 'conflict') {
    forget(form.closest('.open-card'))
    return form.submit()
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

/** Draws the open form anew where its fields depend on what was saved. */
async function redraw(form, value = '') {
  const card = form.closest('.card')
  if (!card) return location.assign(form.action + location.search)
  await open(card, form.action + `?in=${encodeURIComponent(form.elements.in.value)}`)
  const [, of, n] = value.split(':')
  if (of)
    card
      .querySelector(`[name="${of}_label_${n ?? ''}"], [data-rows="${of}"] li:last-child input[type=text]`)
      ?.focus()
}

// Saving as one writes

function watched(form) {
  for (const [known] of writing) if (!known.isConnected) writing.delete(known)
  if (!writing.has(form))
    writing.set(form, { dirty: false, state: 'saved', continued: false, stop: () => {} })
  return writing.get(form)
}

const pending = () =>
  [...writing].some(
    ([form, { dirty }]) => dirty && form.isConnected && document.querySelector('#acts, [data-write]'),
  )

function edited(event) {
  const form = event.target.closest('form[data-write]')
  if (!form || event.target.closest('[data-paste]')) return
  note(form, QUIET)
}

function note(form, delay) {
  const known = watched(form)
  known.dirty = true
  say('unsaved')
  known.stop()
  if (isUnfinished(form)) return
  const timer = setTimeout(() => void save(form), delay)
  known.stop = () => clearTimeout(timer)
}

/** A line of a condition whose value is still to be chosen, or a way whose expression is still to be written. */
const isUnfinished = (form) =>
  [...form.querySelectorAll('.condition')].some((condition) => {
    const way = condition.querySelector('[type=radio]:checked')?.value
    if (way === 'expression') return condition.querySelector('textarea').value.trim() === ''
    if (way !== 'when') return false
    const lines = [...condition.querySelectorAll('.line')].filter(
      (line) => line.querySelector('.test-name select').value,
    )
    return lines.length === 0 || lines.some(hasNoValue)
  })

const hasNoValue = (line) => {
  const value = line.querySelector('.test-value:not([data-idle])')
  return value !== null && value.querySelector('input, select').value.trim() === ''
}

async function chosen(event) {
  const { target } = event
  if (target.matches('.test-name select, .test-is select')) fitRow(target.closest('.line'), true)
  const form = target.closest('form[data-write]')
  if (!form) return
  if (target.matches('[name=kind], [name=list]') || target.closest('[data-paste]')) {
    watched(form).dirty = true
    if (await settle(form)) await redraw(form)
  }
}

/** Saves what is not saved; true when everything is. */
async function settle(only) {
  const forms = [...writing].filter(
    ([form, { dirty }]) => dirty && form.isConnected && (!only || form === only),
  )
  for (const [form] of forms) await save(form)
  return forms.every(([form]) => !watched(form).dirty)
}

/** Sends a form as it is now. Saves of one form follow each other, so that none overtakes another. */
async function save(form) {
  const known = watched(form)
  known.stop()
  known.saving = (known.saving ?? Promise.resolve()).then(() => (known.dirty ? send(form, known) : undefined))
  known.sending = true
  await known.saving
  known.sending = false
}

async function send(form, known) {
  if (known.state === 'conflict') return
  say('saving')
  known.dirty = false
  const fields = new URLSearchParams(new FormData(form))
  fields.set('do', 'save')
  if (known.continued) fields.set('continued', 'yes')
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
    })
    if (answer.status >= 500) throw new Error(answer.statusText)
    if (answer.redirected || !answer.headers.get('content-type')?.includes('json'))
      return await stopped(known, answer)
    const said = await answer.json()
    if (answer.ok) return saved(form, known, said, fields)
    known.dirty = true
    if (answer.status === 409) known.state = 'conflict'
    else mark(form, said.faults ?? {})
    say(answer.status === 409 ? 'conflict' : 'refused')
  } catch {
    known.dirty = true
    say('failed')
    const timer = setTimeout(() => void save(form), AGAIN)
    known.stop = () => clearTimeout(timer)
  }
}

/** Says why it cannot be saved, in the words of the page that came instead; what is written stays. */
async function stopped(known, answer) {
  known.dirty = true
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const { stopped: words, signedOut } = document.querySelector('[data-bar]').dataset
  const why = answer.redirected ? signedOut : (page.querySelector('main .lede')?.textContent.trim() ?? '')
  say('stopped', words.replace('{why}', why))
}

/** Takes in what the server made of the form: codes it gave, where it is now, how to go on. */
function saved(form, known, { revision, saved_at, base, code, action, rows, fields }, sent) {
  known.continued = true
  form.elements.base.value = base
  const { code: field } = form.elements
  if (field && document.activeElement !== field) field.value = code
  for (const shown of form.querySelectorAll('[data-code]')) shown.textContent = code
  renameCard(form, action)
  form.action = action
  if (!form.closest('.open-card'))
    history.replaceState(null, '', new URL(action, location).pathname + location.search)
  for (const [of, codes] of Object.entries(rows ?? {})) nameRows(form, of, codes)
  for (const [name, value] of Object.entries(fields ?? {})) follow(form.elements[name], sent.get(name), value)
  for (const field of document.querySelectorAll('[name=revision]')) field.value = revision
  const undo = document.querySelector('[data-bar] form')
  if (undo.hidden) {
    undo.action = action.replace(/\/(questions|sections)\/.*$/, '/undoing')
    undo.hidden = false
  }
  mark(form, {})
  if (!known.dirty) say('saved', saved_at)
}

/** Buttons around a form call its question by a code that may follow the words. */
function renameCard(form, action) {
  const [old, now] = [form.action, action].map((path) => decodeURIComponent(path.split('/').at(-1)))
  if (old === now) return
  const around = form.closest('.card') ?? document
  for (const button of around.querySelectorAll(`button[value$="${CSS.escape(`:question:${old}`)}"]`))
    button.value = button.value.slice(0, -old.length) + now
  for (const field of around.querySelectorAll('.moving [name=question]')) field.value = now
}

const currentRevision = () => document.querySelector('[data-bar] [name=revision]').value

/** A field that named an option by the code it had names it by the one it has now, unless somebody wrote on. */
function follow(field, sent, value) {
  if (field?.value !== sent) return
  if (field.selectedOptions) field.selectedOptions[0].value = value
  else field.value = value
}

/** New rows get the codes the server gave them. */
function nameRows(form, of, codes) {
  const lines = [...form.querySelectorAll(`[data-rows="${of}"] > li`)].filter((line) =>
    [...line.querySelectorAll('.line-code input, .line-label input')].some(
      (input) => input.value.trim() !== '',
    ),
  )
  lines.forEach((line, at) => {
    const [was, code] = [line.querySelector('[name*="_was_"]'), line.querySelector('.line-code input')]
    if (was) was.value = codes[at] ?? ''
    if (code && code.value === '' && document.activeElement !== code) code.value = codes[at] ?? ''
  })
}

/** Says at each field what is wrong with it. */
function mark(form, faults) {
  for (const old of form.querySelectorAll('[data-said]')) old.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
  for (const old of form.querySelectorAll('.f.bad, .line.bad')) old.classList.remove('bad')
  for (const old of form.querySelectorAll('.f > .err, .line > .err')) old.remove()
  for (const [name, sentence] of Object.entries(faults)) {
    const field = form.elements[name]
    const first = field instanceof RadioNodeList ? field[0] : (field ?? form.elements.label)
    if (!first) continue
    const said = document.createElement('p')
    said.className = 'err'
    said.id = `${name}-said`
    said.dataset.said = ''
    said.textContent = sentence
    first.setAttribute('aria-invalid', 'true')
    first.setAttribute('aria-describedby', said.id)
    const around = first.closest('.f, .line') ?? first.parentElement
    around.classList.add('bad')
    around.append(said)
  }
}

/** The state of saving, in the bar at the foot. */
function say(state, at) {
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

// Rows of options, statements and conditions

function addRow(of) {
  const list = document.querySelector(`[data-rows="${of}"]`)
  const last = list.lastElementChild
  const field = last.querySelector('select, input[type=text]')
  const isEmpty = [...last.querySelectorAll('input[type=text], .test-name select')].every(
    ({ value }) => value === '',
  )
  if (isEmpty) return (last.querySelector('.line-label input') ?? field).focus()
  const line = last.cloneNode(true)
  renumber(line, last, nextNumber(list))
  for (const input of line.querySelectorAll('input[type=text], [name*="_was_"], select')) input.value = ''
  for (const box of line.querySelectorAll('[type=checkbox]')) box.checked = false
  for (const error of line.querySelectorAll('.err')) error.remove()
  list.append(line)
  for (const one of list.children) settleRow(one)
  if (line.matches('.test')) fitRow(line, true)
  const first = line.querySelector('.line-label input, select, input[type=text]')
  first.focus()
}

const nextNumber = (list) =>
  Math.min(
    MOST_ROWS,
    Math.max(-1, ...[...list.children].map((one) => Number(one.querySelector('input[type=hidden]').value))) +
      1,
  )

function renumber(line, from, n) {
  const old = from.querySelector('input[type=hidden]').value
  line.querySelector('input[type=hidden]').value = n
  for (const part of line.querySelectorAll('[name], [id], [value]')) {
    for (const name of ['name', 'id', 'value']) {
      const said = part.getAttribute(name)
      if (said?.endsWith(`_${old}`) || said?.endsWith(`:${old}`))
        part.setAttribute(name, said.slice(0, -old.length) + n)
    }
  }
}

/** Which buttons of a row make sense where it stands now. */
function settleRow(line) {
  const [up, down, drop] = line.querySelectorAll('.line-acts button')
  if (!up) return
  up.disabled = !line.previousElementSibling
  down.disabled = !line.nextElementSibling
  drop.disabled = false
}

function arrange(event, button) {
  const [verb] = button.value.split(':')
  const line = button.closest('.line')
  const list = line.parentElement
  event.preventDefault()
  if (verb === 'up') line.previousElementSibling?.before(line)
  if (verb === 'down') line.nextElementSibling?.after(line)
  if (verb === 'drop') removeRow(line, list)
  for (const one of list.children) settleRow(one)
  const focus =
    button.isConnected && !button.disabled ? button : list.querySelector('input[type=text], select')
  focus?.focus()
  note(list.closest('form'), 0)
}

function removeRow(line, list) {
  if (list.children.length > 1) return line.remove()
  for (const input of line.querySelectorAll('input[type=text], [name*="_was_"], select')) input.value = ''
}

/** Offers the comparisons and the values that fit the question of a condition's row. */
function fitRow(line, isNew = false) {
  const chosen = line.querySelector('.test-name select').selectedOptions[0]
  const { shape = '', list = '' } = chosen?.dataset ?? {}
  const is = line.querySelector('.test-is select')
  is.allOptions ??= knownComparisons(is)
  const kept = is.value
  const fitting = is.allOptions.filter(({ value }) => shape === '' || FITTING[shape].includes(value))
  is.replaceChildren(...fitting.map((option) => option.cloneNode(true)))
  is.value = fitting.some(({ value }) => value === kept) ? kept : 'is'
  const place = line.querySelector('.test-value')
  place.toggleAttribute('data-idle', is.value === 'answered' || is.value === 'unanswered')
  if (isNew) fitValue(place, list)
}

/** A row whose question is chosen has only what fits; a row without one has every comparison. */
function knownComparisons(is) {
  const all = [...document.querySelectorAll('.test-is select')].map(
    (one) => one.allOptions ?? [...one.options],
  )
  const longest = all.toSorted((a, b) => b.length - a.length)[0] ?? [...is.options]
  return longest.map((option) => Object.assign(option.cloneNode(true), { selected: false }))
}

function fitValue(place, list) {
  const old = place.querySelector('select, input')
  const options = list && document.querySelector(`template[data-values="${CSS.escape(list)}"]`)
  if ((old.dataset.list ?? '') === list && old.localName === (options ? 'select' : 'input')) return
  const field = document.createElement(options ? 'select' : 'input')
  if (options) field.append(new Option('', ''), options.content.cloneNode(true))
  else
    Object.assign(field, {
      type: 'text',
      dir: 'auto',
      autocomplete: 'off',
      value: old.localName === 'input' ? old.value : '',
    })
  field.name = old.name
  field.id = old.id
  field.dataset.list = list
  old.replaceWith(field)
}

// Keys

function pressed(event) {
  const { key, target } = event
  const isField = target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
  const card = target.closest('.card')
  if (key === 'Escape' && document.querySelector('.open-card')) return void close()
  if (key === 'Enter' && isField && target.matches('.line-label input')) return enterRow(event)
  if (isField) return
  if ((event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey) return undo(event)
  if (!card || card.querySelector('.open-card')) return
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
    return moveCard(event, card, key === 'ArrowUp' ? 'up' : 'down')
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (key === 'j' || key === 'k') walk(event, card, key === 'j' ? 1 : -1)
}

/** Enter in an option begins the next one. */
function enterRow(event) {
  event.preventDefault()
  const line = event.target.closest('.line')
  const next = line.nextElementSibling?.querySelector('.line-label input')
  if (next) next.focus()
  else addRow(line.parentElement.dataset.rows)
}

function moveCard(event, card, verb) {
  event.preventDefault()
  card.querySelector(`button[value^="${verb}:"]`)?.click()
}

function walk(event, card, by) {
  const cards = [...document.querySelectorAll('.card')]
  const next = cards[cards.indexOf(card) + by]
  if (!next) return
  event.preventDefault()
  next.querySelector('a[data-open]').focus()
}

function undo(event) {
  const form = document.querySelector('[data-bar] form:not([hidden])')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}
