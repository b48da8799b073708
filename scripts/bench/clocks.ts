import type { Used } from './job.ts'
import { cpuOf, cpuOfAll } from './machine.ts'

/** Starts measuring; the returned function gives elapsed and processor times. */
export function clocks(servers: readonly number[]): () => Used {
  const before = read(servers)
  return () => {
    const now = read(servers)
    const server_cpu = now.servers - before.servers
    const phones_cpu = now.own - before.own
    const others_cpu = Math.max(0, now.all - before.all - server_cpu - phones_cpu)
    return { seconds: (now.at - before.at) / 1000, server_cpu, phones_cpu, others_cpu }
  }
}

/** Sum of two measurements. */
export const added = (one: Used, other: Used): Used => ({
  seconds: one.seconds + other.seconds,
  server_cpu: one.server_cpu + other.server_cpu,
  phones_cpu: one.phones_cpu + other.phones_cpu,
  others_cpu: one.others_cpu + other.others_cpu,
})

const read = (servers: readonly number[]) => ({
  at: performance.now(),
  servers: servers.reduce((sum, pid) => sum + cpuOf(pid), 0),
  own: cpuOf(process.pid),
  all: cpuOfAll(),
})
