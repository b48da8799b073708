/** One thing that was measured, in words: beside what, at what ratio, and what was aimed at. */
export type Line = Readonly<{
  what: string
  measured: string
  /** What it was measured against in the same run; '' where there is nothing. */
  beside: string
  ratio: string
  aim: string
  /** Null where nothing is aimed at, or nothing was measured. */
  reached: boolean | null
}>

/** A part of the report: its table and what must be known to read it. */
export type Topic = Readonly<{ title: string; lines: readonly Line[]; notes: readonly string[] }>

/** How much is measured: times in seconds, counts of responses exported. */
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

/** Says how far the bench has come. */
export type Say = (line: string) => void
export const say: Say = (line) => void process.stderr.write(`${line}\n`)

/** A line with nothing beside it. */
export const line = (what: string, measured: string, more: Partial<Line> = {}): Line => ({
  what,
  measured,
  beside: '',
  ratio: '',
  aim: '',
  reached: null,
  ...more,
})
