import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Keeps bytes until they are wanted. */
export type Spool = Readonly<{
  add: (bytes: Buffer) => Promise<void>
  /** The bytes in the order they came; to be asked once, after the last of them. */
  read: () => AsyncGenerator<Buffer>
  /** Forgets everything. */
  close: () => Promise<void>
}>

/** Bytes a spool keeps in memory. */
const IN_MEMORY = 1024 * 1024

/**
 * A spool that keeps `most` bytes in memory and what comes after in a file without a name, enciphered by a key that
 * only this process has: what people wrote is nowhere to be found on the disk, then or later.
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

/** A file nobody can open a second time: its name is gone before the first byte is written. Made when it is needed. */
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
