import type { Key } from '../../locale/message.ts'

/** The error for an unknown function, for authors; not in the browser's script. */
export function unknownFunctionKey(name: string): Key {
  if (UNREPEATABLE.has(name)) return 'questionnaire.expression_unrepeatable'
  return MEANINGLESS.has(name) ? 'questionnaire.expression_no_meaning' : 'questionnaire.expression_function'
}

/** Non-deterministic XLSForm functions. */
const UNREPEATABLE: ReadonlySet<string> = new Set(['random', 'uuid'])

/** XLSForm functions about repeats, other tables, maps or signed data, which are not supported. */
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
