import { paths } from '../../src/web/paths.ts'
import { answerOf, type Child } from './child.ts'
import type { Target, Found, Job } from './job.ts'
import type { Sizes } from './sizes.ts'

/** Concurrent phones, seconds of warming up and of measuring, and the seed of the participants. */
export type Load = Readonly<{ phones: number; warm: number; seconds: number; seed: number }>
/** Inserts, elapsed seconds, and seconds of processor time. */
export type Inserted = Readonly<{ done: number; seconds: number; cpu: number }>

/** Returns the session on one server or more. */
export const targetOf = (join_code: string, ...servers: readonly Child[]): Target => ({
  urls: servers.map(({ url }) => url),
  pids: servers.map(({ pid }) => pid),
  join_code,
})

/** Complete passes, serially on every phone. */
export const walked = async (target: Target, load: Load): Promise<Found> =>
  await found({ do: 'walk', target, ...load, pages: [] })

/** Only the pages of a pass, repeatedly. */
export const fetched = async (target: Target, load: Load, sizes: Sizes): Promise<Found> =>
  await found({ do: 'fetch', target, ...load, pages: pagesOf(target.join_code, sizes) })

/** All send simultaneously, `rounds` times and once before to warm up. */
export const sentAtOnce = async (
  target: Target,
  { phones, rounds, seed }: { phones: number; rounds: number; seed: number },
): Promise<Found> => await found({ do: 'send_at_once', target, phones, rounds: rounds + 1, seed })

/** Serial durable inserts of rows of so many bytes. */
export const inserted = async (bytes: number, seconds: number): Promise<Inserted> =>
  await answerOf<Inserted>('inserts', [String(bytes), String(seconds)])

const found = async (job: Job): Promise<Found> => await answerOf<Found>('phones', [], job)

const pagesOf = (code: string, { pages }: Sizes): readonly string[] =>
  Object.keys(pages).map((name) => {
    const section = Number(/section (\d+)/.exec(name)?.[1])
    if (section) return paths.section(code, section)
    return name === 'start' ? paths.start(code) : name === 'check' ? paths.check(code) : paths.sent(code)
  })
