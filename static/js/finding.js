import { followLanguage } from './finding/adding.js'
import { offerNumbers } from './finding/numbers.js'

document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.statement textarea')) offerNumbers(event)
})

document.addEventListener('saved', ({ target }) => {
  if (target.matches('.statement')) void followLanguage(target)
})
