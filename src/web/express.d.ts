import type { ProblemKind } from '../problem.ts'
import type { Key } from './catalogue/en.ts'
import type { Input } from './form.ts'
import type { Frame } from './page.ts'

/** `lede` stands in place of the sentence that says no more than that there is no such page. */
type Way = Readonly<{ path: string; label: Key; lede?: Key }>

declare global {
  namespace Express {
    interface Request {
      /** What surrounds the page this request will get, once it is known. */
      frame?: Frame
      /** The fields of its form, question by question in words, where they are answers and it is known to what. */
      inWords?: (input: Input) => readonly unknown[]
      /** Where a page leads on which a request of this kind of refusal is answered, instead of to the first page. */
      ways?: Partial<Record<ProblemKind, Way>>
    }
  }
}
