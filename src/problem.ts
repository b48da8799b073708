import { messageOf, type Key, type Told } from './locale/message.ts'

/** Why a request cannot be honoured, in domain words; `web/errors.ts` maps each kind to a status. */
export type ProblemKind =
  'not_found' | 'forbidden' | 'conflict' | 'gone' | 'too_large' | 'too_many' | 'unreadable' | 'unavailable'

type Values = Readonly<Record<string, string | number>>

/** A sentence of the catalogue, for the person whose request it was. */
export class Problem<K extends Key = Key> extends Error {
  override name = 'Problem'
  readonly kind: ProblemKind
  readonly key: Key
  readonly values: Values

  constructor(kind: ProblemKind, ...told: Told<K>) {
    const { key, values = {} } = messageOf(...told)
    super(key)
    this.kind = kind
    this.key = key
    this.values = values
  }
}

export const notFound = (key: Key = 'error.not_found_lede') => new Problem('not_found', key)
/** Too many at once; in `seconds` there is room again. */
export const tooMany = (seconds: number) => new Problem('too_many', 'error.too_many_lede', { n: seconds })
export const conflict = <K extends Key>(...told: Told<K>) => new Problem<K>('conflict', ...told)
