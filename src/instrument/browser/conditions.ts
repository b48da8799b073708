import { keep } from './page.ts'

export { inputOf } from './fields.ts'
export { stateOf } from './state.ts'

/** Where there is a page; without one the module only offers its functions. */
const holder = typeof document === 'undefined' ? null : document.getElementById('live')
if (holder) keep(document, holder)
