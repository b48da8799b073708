/** One measurement as text: baseline, ratio and target. */
export type Line = Readonly<{
  what: string
  measured: string
  /** Baseline of the same run; '' for none. */
  beside: string
  ratio: string
  aim: string
  /** Null without a target or a measurement. */
  reached: boolean | null
}>

/** A section of the report: its table and explanatory notes. */
export type Topic = Readonly<{ title: string; lines: readonly Line[]; notes: readonly string[] }>

/** Extent of the bench: times in seconds, counts of exported responses. */
export type Effort = Readonly<{
  rounds: number
  warm: number
  seconds: number
  sends: number
  exports: readonly number[]
  /** Responses behind the results page. */
  results: number
}>

export const EFFORTS = {
  quick: { rounds: 1, warm: 2, seconds: 3, sends: 10, exports: [10_000], results: 10_000 },
  usual: { rounds: 3, warm: 2, seconds: 8, sends: 40, exports: [10_000, 100_000], results: 100_000 },
  full: {
    rounds: 3,
    warm: 2,
    seconds: 8,
    sends: 40,
    exports: [10_000, 100_000, 1_000_000],
    results: 100_000,
  },
} as const

/** Reports progress. */
export type Say = (line: string) => void
export const say: Say = (line) => void process.stderr.write(`${line}\n`)

/** Returns a line without a baseline. */
export const line = (what: string, measured: string, more: Partial<Line> = {}): Line => ({
  what,
  measured,
  beside: '',
  ratio: '',
  aim: '',
  reached: null,
  ...more,
})
