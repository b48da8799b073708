import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { CHAPTERS } from '../../scripts/demo/clock.ts'
import { codedTwice, type Agreed } from '../../scripts/demo/coding.ts'
import { crowdOf } from '../../scripts/demo/crowd.ts'
import { demonstrationWith } from '../../scripts/demo/demonstration.ts'
import { exported } from '../../scripts/demo/export.ts'
import { findingFiles } from '../../scripts/demo/finding/files.ts'
import { foundBy } from '../../scripts/demo/finding/found.ts'
import { summaryOf, type Summary } from '../../scripts/demo/finding/summary.ts'
import { keysFrom } from '../../scripts/demo/random.ts'
import { staffBy, type Staff } from '../../scripts/demo/staff.ts'
import { installation, type Installation } from '../support/app.ts'

/** A demonstration that is over: what it prints, its files, and its researcher at the pages. */
export type Demonstrated = Readonly<{
  there: Installation
  consultation_id: number
  coding: readonly Agreed[]
  files: ReadonlyMap<string, Buffer>
  researcher: Staff
  /** Plays on, up to the findings. */
  found: () => Promise<Found>
}>

/** What is printed of the findings, and their files by name. */
export type Found = Readonly<{ summary: Summary; files: ReadonlyMap<string, string> }>

/** Plays the demonstration for a seed, up to the files of what was coded. */
export async function demonstrated(seed: number): Promise<Demonstrated> {
  const there = await installation()
  const server = there.app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const say = () => undefined
  const clock = { set: (time: string) => void (there.clock.now = new Date(time)) }
  const demonstration = await demonstrationWith({ ...there, clock, drawKey: keysFrom(seed), say })
  const { consultation_id, play, link } = demonstration
  await play(url, crowdOf(seed))
  clock.set(CHAPTERS.coding)
  const coding = await codedTwice({ url, seed, consultation_id, link: await link(), say })
  const out = mkdtempSync(path.join(there.folder, 'out-'))
  await exported(there, consultation_id, out)
  const files = new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name))]))
  const researcher = await staffBy(url, await link(), 'looking around afterwards')
  return {
    there: { ...there, remove: async () => (server.close(), await there.remove()) },
    consultation_id,
    coding,
    files,
    researcher,
    found: async () => {
      await foundBy({ ...demonstration, url, clock, say })
      const to = path.join(out, 'findings')
      await findingFiles({ url, consultation_id, link: await link() }, to)
      const written = readdirSync(to).map(
        (name) => [name, readFileSync(path.join(to, name), 'utf8')] as const,
      )
      return { summary: await summaryOf(there, demonstration), files: new Map(written) }
    },
  }
}
