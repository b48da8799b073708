import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Buffers bytes for one later read. */
export type Spool = Readonly<{
  add: (bytes: Buffer) => Promise<void>
  /** Yields the bytes in order; call once, after the last `add`. */
  read: () => AsyncGenerator<Buffer>
  /** Discards all. */
  close: () => Promise<void>
}>

/** Bytes buffered in memory. */
const IN_MEMORY = 1024 * 1024

/**
 * Creates a buffer of `most` bytes in memory that overflows to an unlinked temporary file, encrypted (AES-256-CTR) with
 * a key held only by this process: no answers can be recovered from the disk.
 */
export function newSpool(most = IN_MEMORY): Spool {
  const kept: Buffer[] = []
  const lengths: number[] = []
  const file = hiddenFile()
  let held = 0
  return {
    add: async (bytes) => {
      held += bytes.length
      if (held <= most) kept.push(bytes)
      else {
        await file.append(bytes)
        lengths.push(bytes.length)
      }
    },
    read: async function* () {
      yield* kept
      for (const length of lengths) yield await file.next(length)
    },
    close: async () => {
      kept.length = 0
      await file.close()
    },
  }
}

/** An anonymous file, created lazily: unlinked before the first byte is written, so no one else can open it. */
function hiddenFile() {
  const [key, start] = [randomBytes(32), randomBytes(16)]
  const cipher = createCipheriv('aes-256-ctr', key, start)
  const decipher = createDecipheriv('aes-256-ctr', key, start)
  let handle: FileHandle | undefined
  let read = 0
  return {
    append: async (bytes: Buffer): Promise<void> => {
      handle ??= await nameless()
      await handle.writeFile(cipher.update(bytes))
    },
    next: async (length: number): Promise<Buffer> => {
      const bytes = Buffer.alloc(length)
      const found = await handle?.read(bytes, 0, length, read)
      if (found?.bytesRead !== length) throw new Error('a part of an export that was laid aside is gone')
      read += length
      return decipher.update(bytes)
    },
    close: async (): Promise<void> => {
      await handle?.close()
      handle = undefined
    },
  }
}

async function nameless(): Promise<FileHandle> {
  const name = path.join(tmpdir(), `colloquy-laid-aside-${randomUUID()}`)
  const handle = await open(name, 'wx+', 0o600)
  try {
    await unlink(name)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}
