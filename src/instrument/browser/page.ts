import type { PageScriptData } from '../asking/page-script-data.ts'
import { inputOf, type Field } from './fields.ts'
import { stateOf, type State } from './state.ts'

/** Updates a page on input: shows or hides dependent questions; hidden ones are disabled, so not posted or read. */
export function keep(root: Document, holder: HTMLElement): void {
  const form = holder.closest('form')
  if (!form) return
  const data = JSON.parse(holder.dataset['live'] ?? '') as PageScriptData
  const update = (isSaid: boolean) => {
    const before = root.activeElement
    const [more, fewer] = show(root, stateOf(data, inputOf(form.elements as unknown as Iterable<Field>)))
    if (before?.closest('[hidden]')) focusBefore(root, before)
    const words = more ? data.more : fewer ? data.fewer : ''
    if (isSaid && words) root.dispatchEvent(new CustomEvent('say', { detail: words }))
  }
  holder.append(hidden(root, '_live', '1'))
  form.addEventListener('input', () => update(true))
  form.addEventListener('change', () => update(true))
  addEventListener('pageshow', () => update(false))
  update(false)
}

function hidden(root: Document, name: string, value: string): HTMLInputElement {
  const field = root.createElement('input')
  Object.assign(field, { type: 'hidden', name, value })
  return field
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]

/** Applies a state; returns whether questions appeared and disappeared. */
function show(root: Document, state: State): readonly [more: boolean, fewer: boolean] {
  let [more, fewer] = [false, false]
  for (const element of all(root, '[data-when]')) {
    const isAsked = state.relevant.has(element.dataset['when'] ?? '')
    if (element.hidden === !isAsked) continue
    if (isAsked) more = true
    else fewer = true
    away(element, !isAsked)
  }
  for (const [code, off] of state.off)
    for (const question of all(root, `#q-${code}`)) narrow(question, code, off)
  for (const element of all(root, '[data-needed]')) {
    element.hidden = !state.needed.has(element.dataset['needed'] ?? '')
  }
  for (const element of all(root, '[data-said]')) {
    const words = state.said.get(element.dataset['said'] ?? '')
    if (words !== undefined && element.textContent !== words) element.textContent = words
  }
  return [more, fewer]
}

function away(element: HTMLElement, isAway: boolean): void {
  element.hidden = isAway
  able(element, !isAway)
}

function able(element: HTMLElement, isAble: boolean): void {
  if ('disabled' in element) element.disabled = !isAble
}

/** Hides and disables filtered-out options and renumbers a ranking. */
function narrow(question: HTMLElement, code: string, off: ReadonlySet<string>): void {
  for (const option of all(question, `input[name="${code}"]`)) {
    const isOff = off.has((option as HTMLInputElement).value)
    away(option, isOff)
    const label = option.closest('label')
    if (label) label.hidden = isOff
  }
  let rank = 0
  for (const item of all(question, '[data-item]')) {
    const isOff = off.has(item.dataset['item'] ?? '')
    item.hidden = isOff
    for (const field of all(item, 'input,button')) able(field, !isOff)
    if (isOff || !item.matches('ol > *')) continue
    rank += 1
    const [place, field] = [item.querySelector('.n'), item.querySelector('input')]
    if (place && field && field.value !== String(rank)) {
      place.textContent = String(rank)
      field.value = String(rank)
    }
  }
}

/** Moves the focus of a hidden element to the last field before it. */
function focusBefore(root: Document, gone: Element): void {
  const fields = all(root, 'main :is(input:not([type=hidden]),textarea,button,a):not(:disabled)')
  const there = fields.filter((field) => !field.closest('[hidden]'))
  const before = there.findLast(
    (field) => gone.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING,
  )
  const target = before ?? there[0]
  target?.focus()
}
