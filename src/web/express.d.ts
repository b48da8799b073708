import type { Frame } from './page.ts'
import type { Sent } from './upload.ts'

declare global {
  namespace Express {
    interface Request {
      /** What surrounds the page this request will get, once it is known. */
      frame?: Frame
      /** Files that came with a form, by field name. */
      sent?: Readonly<Record<string, Sent>>
    }
  }
}
