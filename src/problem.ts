import { messageOf, type Key, type Told } from './locale/message.ts'

/** Reason for refusing a request; `web/errors.ts` maps each kind to an HTTP status. */
export type ProblemKind =
  | 'not_found'
  | 'forbidden'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'too_many'
  | 'unreadable'
  | 'unavailable'
  /** The same form is being carried out; or was when a server stopped. */
  | 'running'
  | 'unsure'

type Values = Readonly<Record<string, string | number>>

/** An error with a message of the catalogue for the person who made the request. */
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
/** Rate limit exceeded; retry after `seconds`. */
export const tooMany = (seconds: number) => new Problem('too_many', 'error.too_many_lede', { n: seconds })
export const conflict = <K extends Key>(...told: Told<K>) => new Problem<K>('conflict', ...told)
