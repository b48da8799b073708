// Rows of a condition: fitting comparisons and values, and completeness.

/** Comparisons by answer type. */
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

/** Offers the comparisons and values that fit the row's question. */
export function fitRow(line, isNew = false) {
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

/** Returns all comparisons: a row with a question lists only those that fit, one without lists every one. */
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

/** Whether a row lacks its value, or an expression is empty. */
export const isUnfinished = (form) =>
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
