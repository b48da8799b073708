import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A disk of its own; `fill` leaves no byte free, `free` makes room again. */
export type TinyDisk = Readonly<{ folder: string; fill: () => void; free: () => void; remove: () => void }>

/** Makes one of so many kilobytes in memory; undefined where this account may not mount. */
export function tinyDisk(kilobytes: number, owner = 'root'): TinyDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  chmodSync(folder, 0o755)
  if (owner !== 'root') execFileSync('chown', [owner, folder])
  const filler = path.join(folder, 'filler')
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    },
    free: () => unlinkSync(filler),
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}
