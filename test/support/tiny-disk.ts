import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A file system of limited size; `fill` leaves no byte free, `free` makes room again. */
export type TinyDisk = Readonly<{ folder: string; fill: () => void; free: () => void; remove: () => void }>

/** Mounts a tmpfs of so many kilobytes; undefined without the right to mount. */
export function tinyDisk(kilobytes: number, owner = 'root'): TinyDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const isUnmounted = unmountedAtTheEnd(folder, folder)
  chmodSync(folder, 0o755)
  if (owner !== 'root') execFileSync('chown', [owner, folder])
  const filler = path.join(folder, 'filler')
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => unlinkSync(filler),
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
      isUnmounted()
    },
  }
}

/**
 * Unmounts one folder and deletes another however this process ends, even killed: a child waits for its pipe to close.
 * Returns the function that cancels it.
 */
export function unmountedAtTheEnd(folder: string, gone: string): () => void {
  const script = 'cat; umount --lazy "$0" && rm -r "$1"'
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const keeper = spawn('sh', ['-c', script, folder, gone], { detached: true, stdio: [...stdio] })
  keeper.unref()
  const pipe = keeper.stdin as Socket
  pipe.unref()
  return () => void pipe.end()
}

/** Writes until the disk is full, despite concurrent writers. */
function fillUp(filler: string): void {
  const file = openSync(filler, 'a')
  for (let size = 2 ** 20; size >= 1;) {
    try {
      writeSync(file, Buffer.alloc(size))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      size /= 2
    }
  }
  closeSync(file)
}
