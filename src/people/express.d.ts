import type { Person } from './person.ts'

declare global {
  namespace Express {
    interface Request {
      /** The signed-in member of staff; absent before sign-in. */
      person?: Person
    }
  }
}
