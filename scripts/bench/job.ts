/** Where phones go: one server, or several of one installation among which they are dealt out. */
export type Door = Readonly<{
  urls: readonly string[]
  /** The servers' processes, whose use of the processor is counted. */
  pids: readonly number[]
  join_code: string
}>

/** What a process of phones is told to do. Times in seconds. */
export type Job =
  | Readonly<{
      /** Complete passes, or the pages in turn; as many at a time as `phones` says. */
      do: 'walk' | 'fetch'
      door: Door
      pages: readonly string[]
      phones: number
      warm: number
      seconds: number
      seed: number
    }>
  | Readonly<{
      /** Everyone fills in the form; then all send at the same moment; that so many times. */
      do: 'send_at_once'
      door: Door
      phones: number
      rounds: number
      seed: number
    }>

/** What was used while the phones were at it: seconds, of time and of the processor by whom. */
export type Used = Readonly<{ seconds: number; server_cpu: number; phones_cpu: number; others_cpu: number }>

/** What the phones found, counted after warming up. */
export type Found = Used &
  Readonly<{
    /** Passes, pages or sends. A pass is counted by its requests, so that those under way at either end count in part. */
    done: number
    /** Milliseconds: of each send, or of each page. */
    p50: number
    p99: number
    /** Responses that were said to be stored, warming up included. */
    sent: number
  }>
