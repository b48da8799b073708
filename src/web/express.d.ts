import type { ProblemKind } from '../problem.ts'
import type { Key } from '../locale/message.ts'
import type { Input } from './form.ts'
import type { Frame } from './page.ts'

/** `lede` replaces the generic message. */
type Way = Readonly<{ path: string; label: Key; lede?: Key }>

declare global {
  namespace Express {
    interface Request {
      /** Layout data of the page; undefined until known. */
      frame?: Frame
      /** The page that keeps what was posted, where the slice shows more of it than `shared/kept` does. */
      kept?: (input: Input) => Readonly<{ template: string; locals: Readonly<Record<string, unknown>> }>
      /** Links of error pages by kind, instead of the link to the first page. */
      ways?: Partial<Record<ProblemKind, Way>>
    }
  }
}
