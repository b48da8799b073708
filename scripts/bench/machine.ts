import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem } from 'node:os'

/** Clock ticks per second: Linux counts processor time in hundredths. */
const TICKS = 100

/** Returns the processor seconds of a process, all threads together. */
export function cpuOf(pid: number): number {
  const [user, system] = afterName(readFileSync(`/proc/${pid}/stat`, 'utf8')).slice(11, 13)
  return (Number(user) + Number(system)) / TICKS
}

/** Returns the processor seconds of all processes. */
export function cpuOfAll(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + soft) / TICKS
}

/** Memory of a process in megabytes (10^6 bytes): current and peak. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

/** Describes the machine, one line each. */
export const machine = (): readonly (readonly [string, string])[] => [
  ['Processor', `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`],
  ['Memory', `${(totalmem() / 1e9).toFixed(1)} GB`],
  ['System', `Linux ${release()}, ${process.arch}`],
  ['Node', process.version],
]

/** Fields of a stat line after the process name, which may hold spaces. */
const afterName = (stat: string): readonly string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ')
