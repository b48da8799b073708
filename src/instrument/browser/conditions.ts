import { keep } from './page.ts'

export { inputOf } from './fields.ts'
export { stateOf } from './state.ts'

/** Starts on a page; without a document the module only exports functions. */
const holder = typeof document === 'undefined' ? null : document.getElementById('live')
if (holder) keep(document, holder)
