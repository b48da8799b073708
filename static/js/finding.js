import { offerNumbers } from './finding/numbers.js'

// Text fields that take numbers say so: data-numbers.
document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('textarea[data-numbers]')) offerNumbers(event)
})
