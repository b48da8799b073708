import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRaw } from 'node:zlib'

import type { Chunk } from './write.ts'

/** Keeps pieces of a text until they are wanted. */
export type Spool = Readonly<{
  add: (chunk: Chunk) => Promise<void>
  /** The pieces in the order they came; to be asked once, after the last of them. */
  chunks: () => AsyncGenerator<Chunk>
  /** Forgets everything; nothing is left of it, whatever went before. */
  close: () => Promise<void>
}>

/** Bytes a spool keeps in memory, of a text packed to about a thirtieth of its length. */
const IN_MEMORY = 8 * 1024 * 1024

const pack = promisify<Buffer, { level: number }, Buffer>(deflateRaw)
const unpack = promisify<Buffer, Buffer>(inflateRaw)

/**
 * A spool that keeps its pieces packed: `most` bytes of them in memory, what comes after in a file without a name,
 * enciphered by a key that only this process has, so that what the disk is left with says nothing.
 */
export function newSpool(most = IN_MEMORY): Spool {
  const kept: { bytes: Buffer | undefined; length: number; rows: number }[] = []
  const file = hiddenFile()
  let [held, isClosed] = [0, false]
  let adding = Promise.resolve()
  const added = async ({ text, rows }: Chunk) => {
    const bytes = await pack(Buffer.from(text), { level: constants.Z_BEST_SPEED })
    if (isClosed) return
    const fits = held + bytes.length <= most
    if (fits) held += bytes.length
    else await file.append(bytes)
    kept.push({ bytes: fits ? bytes : undefined, length: bytes.length, rows })
  }
  return {
    add: async (chunk) => {
      adding = added(chunk)
      await adding
    },
    chunks: async function* () {
      for (const { bytes, length, rows } of kept)
        yield { text: (await unpack(bytes ?? (await file.next(length)))).toString(), rows }
    },
    close: async () => {
      isClosed = true
      // A download that is broken off may leave a piece on its way: the file must not be made after it was closed.
      await adding.catch(() => undefined)
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
  await unlink(name)
  return handle
}
