// Bundles the script of participants' pages with conditions alone, before tests.
import { browserScript } from './build/bundles.mjs'
import { place } from './build/place.mjs'

place([await browserScript()])
