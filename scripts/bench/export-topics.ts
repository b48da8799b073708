import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import { runOf } from './child.ts'
import { fillSealed } from './fill-sealed.ts'
import { figure } from './numbers.ts'
import { resultLines } from './results.ts'
import { CODE, FILE, installation, type Installation } from './installation.ts'
import { line, say, type Effort, type Line, type Topic } from './topic.ts'

/** Megabytes above the memory of exporting ten responses. */
const AIM_MEMORY = 150
/** Ratio to the bare loop. */
const AIM_RATIO = 3
/** Ratio of seconds per response, many to few, that counts as linear. */
const AIM_LINEAR = 1.25

type Run = Readonly<{ seconds: number; peak: number; bytes: number }>
type Export = Readonly<{ count: number; run: Run; bare: Run }>

/** Measures the coded export against a bare loop, and the results page over as many responses. */
export async function exportTopics(effort: Effort): Promise<readonly Topic[]> {
  const few = await exportOf(10)
  const exports: Export[] = []
  let results: readonly Line[] = []
  for (const count of effort.exports) {
    const then =
      count === effort.results
        ? async (there: Installation, id: number) => {
            results = await resultLines(there, id)
          }
        : undefined
    exports.push(await exportOf(count, then))
  }
  return [
    { title: 'Export of 40 columns', lines: exportLines(few, exports), notes: EXPORT_NOTES },
    { title: `Results of ${thousands(effort.results)} responses`, lines: results, notes: RESULT_NOTES },
  ]
}

const EXPORT_NOTES = [
  'The command `npm run export`, start included, on 40 sealed sessions of 4 workshops. Beside it: a bare loop that reads the same rows by key once and writes the same three files by hand. Memory is the peak of the process above the peak for ten responses.',
]
const RESULT_NOTES = [
  'A signed-in researcher asks for the page of one question. Beside it: a bare loop that reads, parses and counts the same rows. The wait is the longest a participant had for a page meanwhile.',
]

/** Creates an installation of `count` responses and exports it; `then` may use it before its removal. */
async function exportOf(
  count: number,
  then: (there: Installation, consultation_id: number) => Promise<void> = async () => await Promise.resolve(),
): Promise<Export> {
  const there = installation()
  const stores = await there.stores()
  const consultation_id = await fillSealed(stores, count)
  await stores.checkpoint()
  await stores.close()
  const bare = await runInto(there, 'bare-export', (out) => [path.join(there.folder, FILE), out])
  const run = await runInto(there, 'export', (out) => [
    '--consultation',
    CODE,
    '--out',
    out,
    '--reason',
    'A bench',
  ])
  say(`${thousands(count)} exported: ${figure(run.seconds)} s, bare ${figure(bare.seconds)} s`)
  await then(there, consultation_id)
  there.remove()
  return { count, run, bare }
}

async function runInto(
  there: Installation,
  name: string,
  args: (out: string) => readonly string[],
): Promise<Run> {
  const out = path.join(there.folder, `out-${name}`)
  mkdirSync(out)
  const { seconds, peak } = await runOf(name, args(out), there.env)
  const bytes = readdirSync(out).reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0)
  rmSync(out, { recursive: true })
  return { seconds, peak, bytes }
}

function exportLines(few: Export, exports: readonly Export[]): readonly Line[] {
  const [least] = exports
  return [
    line('10 responses: start and end', `${figure(few.run.seconds)} s, ${figure(few.run.peak)} MB`, {
      beside: `${figure(few.bare.seconds)} s, ${figure(few.bare.peak)} MB`,
    }),
    ...exports.flatMap((one) => [
      ...sizedLines(one, few),
      ...(least && one !== least ? [linearLine(least, one, few)] : []),
    ]),
  ]
}

function sizedLines({ count, run, bare }: Export, few: Export): readonly Line[] {
  const ratio = run.seconds / bare.seconds
  const above = run.peak - few.run.peak
  const written = `${figure(run.bytes / 1e6)} MB`
  return [
    line(`${thousands(count)} responses, ${written}`, `${figure(run.seconds)} s`, {
      beside: `${figure(bare.seconds)} s`,
      ratio: figure(ratio),
      aim: `${AIM_RATIO} or less`,
      reached: ratio <= AIM_RATIO,
    }),
    line(`${thousands(count)} responses: memory above idle`, `${figure(above)} MB`, {
      beside: `${figure(bare.peak - few.bare.peak)} MB`,
      aim: `below ${AIM_MEMORY} MB`,
      reached: above < AIM_MEMORY,
    }),
  ]
}

function linearLine(least: Export, most: Export, few: Export): Line {
  const each = ({ run, count }: Export) => (run.seconds - few.run.seconds) / count
  const ratio = each(most) / each(least)
  return line(`A response among ${thousands(most.count)}`, `${figure(1e6 * each(most))} µs`, {
    beside: `${figure(1e6 * each(least))} µs among ${thousands(least.count)}`,
    ratio: figure(ratio),
    aim: `linear: ${AIM_LINEAR} or less`,
    reached: ratio <= AIM_LINEAR,
  })
}

const thousands = (count: number) => count.toLocaleString('en-US')
