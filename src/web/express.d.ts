import type { Frame } from './page.ts'

declare global {
  namespace Express {
    interface Request {
      /** What surrounds the page this request will get, once it is known. */
      frame?: Frame
    }
  }
}
