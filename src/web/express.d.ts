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
      /** Renders the posted answers question by question; undefined for other forms and unknown questions. */
      inWords?: (input: Input) => readonly unknown[]
      /** Links of error pages by kind, instead of the link to the first page. */
      ways?: Partial<Record<ProblemKind, Way>>
    }
  }
}
