import type { Key } from '../../locale/message.ts'

/** Why a function is not called: a sentence for authors, which the browser's script goes without. */
export function strangerKey(name: string): Key {
  if (UNREPEATABLE.has(name)) return 'questionnaire.expression_unrepeatable'
  return MEANINGLESS.has(name) ? 'questionnaire.expression_no_meaning' : 'questionnaire.expression_function'
}

/** Functions of XLSForm whose result changes from one moment, or one try, to the next. */
const UNREPEATABLE: ReadonlySet<string> = new Set(['today', 'now', 'random', 'uuid', 'once'])

/** Functions of XLSForm about repeats, other tables, places on a map or signed data, none of which is here. */
const MEANINGLESS: ReadonlySet<string> = new Set([
  'area',
  'base64-decode',
  'count',
  'current',
  'digest',
  'distance',
  'extract-signed',
  'geofence',
  'id',
  'indexed-repeat',
  'instance',
  'intersects',
  'jr:itext',
  'last',
  'local-name',
  'name',
  'namespace-uri',
  'position',
  'pulldata',
  'randomize',
])
