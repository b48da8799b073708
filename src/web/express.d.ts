import type { Input } from './form.ts'
import type { Frame } from './page.ts'

declare global {
  namespace Express {
    interface Request {
      /** What surrounds the page this request will get, once it is known. */
      frame?: Frame
      /** The fields of its form, question by question in words, where they are answers and it is known to what. */
      inWords?: (input: Input) => readonly unknown[]
    }
  }
}
