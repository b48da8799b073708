import { followLanguage } from './finding/adding.js'
import { offerNumbers } from './finding/numbers.js'

reveal()
document.addEventListener('shown', reveal)
document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.statement textarea')) offerNumbers(event)
})

document.addEventListener('saved', ({ target }) => {
  if (target.matches('.statement')) void followLanguage(target)
})

/** Says what this script does. */
function reveal() {
  for (const said of document.querySelectorAll('[data-scripted]')) said.hidden = false
}
