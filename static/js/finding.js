import { offerNumbers } from './finding/numbers.js'

document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.statement textarea')) offerNumbers(event)
})
