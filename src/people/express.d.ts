import type { Person } from './person.ts'

declare global {
  namespace Express {
    interface Request {
      /** Undefined before sign-in. */
      person?: Person
    }
  }
}
