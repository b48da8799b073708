import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { unmountedAtTheEnd } from '../support/tiny-disk.ts'

/** A file system whose power supply can be cut. */
export type CutDisk = Readonly<{
  folder: string
  /** Discards everything not yet written and all later writes. */
  cut: () => void
  /** Remounts, which replays the journal. No process may have a file open. */
  restart: () => Promise<void>
  remove: () => Promise<void>
}>

/** EXT4_IOC_SHUTDOWN without flushing the journal: ext4's simulation of a power cut. */
const CUT = `open F, '<', $ARGV[0] or die; ioctl(F, 0x8004587d, my $flags = pack('L', 2)) or die $!`

/** Mounts an ext4 image; undefined without the right to mount, mkfs.ext4 or perl. */
export function cutDisk(): CutDisk | undefined {
  const base = mkdtempSync(path.join(tmpdir(), 'colloquy-cut-'))
  const [image, folder] = [path.join(base, 'image'), path.join(base, 'disk')]
  mkdirSync(folder)
  const mount = ['mount', '-o', 'loop', image, folder] as const
  const steps = [['truncate', '-s', '64M', image], ['mkfs.ext4', '-q', image], ['perl', '-e', '1'], mount]
  if (!steps.every(([program = '', ...given]) => spawnSync(program, given).status === 0)) {
    rmSync(base, { recursive: true })
    return undefined
  }
  const isUnmounted = unmountedAtTheEnd(folder, base)
  const unmounted = async () => {
    for (let tries = 0; spawnSync('umount', [folder]).status !== 0; tries += 1) {
      if (tries === 100) throw new Error('somebody has a file of the disk open')
      await pause(50)
    }
  }
  return {
    folder,
    cut: () => void execFileSync('perl', ['-e', CUT, folder]),
    restart: async () => {
      await unmounted()
      execFileSync(mount[0], mount.slice(1))
    },
    remove: async () => {
      await unmounted()
      rmSync(base, { recursive: true })
      isUnmounted()
    },
  }
}
