/** The session phones connect to, on one server or distributed over several of one installation. */
export type Target = Readonly<{
  urls: readonly string[]
  /** Server processes whose processor time is counted. */
  pids: readonly number[]
  join_code: string
}>

/** A job for a process of phones. Times in seconds. */
export type Job =
  | Readonly<{
      /** Complete passes, or the pages in turn; `phones` run concurrently. */
      do: 'walk' | 'fetch'
      target: Target
      pages: readonly string[]
      phones: number
      warm: number
      seconds: number
      seed: number
    }>
  | Readonly<{
      /** In each round all fill in the form, then send simultaneously. */
      do: 'send_at_once'
      target: Target
      phones: number
      rounds: number
      seed: number
    }>

/** Time used by a job in seconds: elapsed, and processor time by user. */
export type Used = Readonly<{ seconds: number; server_cpu: number; phones_cpu: number; others_cpu: number }>

/** Results of a job, counted after warming up. */
export type Found = Used &
  Readonly<{
    /**
     * Passes, pages or sends. A pass is counted by its requests, so that partial passes at either end count in part.
     */
    done: number
    /** Milliseconds per send, or per page. */
    p50: number
    p99: number
    /** Responses acknowledged as stored, warming up included. */
    sent: number
  }>
