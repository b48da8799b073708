import type { Release } from './export.ts'
import { onePass } from './pass.ts'
import { newSpool } from './spool.ts'
import type { Chunk, WholeChunk } from './write.ts'
import { descriptor, directoryOf, LAST_BLOCK, localHeader, newEntry, packedPiece, type Entry } from './zip.ts'

/** Characters per chunk: enough to compress well. */
const PIECE = 64 * 1024
const NOTHING = Buffer.alloc(0)

/** Yields the bytes of a ZIP. `told` is called for every chunk of a file. */
export async function* zipBytes(
  release: Release,
  told: (name: string, chunk: Chunk) => void,
): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let length = 0
  for await (const { entry, bytes } of filesIn(release, told)) {
    if (entries.at(-1) !== entry) {
      entry.at = length
      entries.push(entry)
    }
    length += bytes.length
    if (bytes.length > 0) yield bytes
  }
  yield directoryOf(entries, length)
}

type Piece = Readonly<{ entry: Entry; bytes: Buffer }>
type Told = (name: string, chunk: Chunk) => void

async function* filesIn(release: Release, told: Told): AsyncGenerator<Piece> {
  for (const { name, content } of release.before) yield* wholeFile(name, await content(), told)
  yield* rowFilesIn(release, told)
  for (const { name, content } of release.after) yield* wholeFile(name, await content(), told)
}

async function* wholeFile(name: string, chunk: WholeChunk, told: Told): AsyncGenerator<Piece> {
  const packer = packerOf(name)
  told(name, chunk)
  yield { entry: packer.entry, bytes: localHeader(packer.entry) }
  yield { entry: packer.entry, bytes: await packer.add(chunk.bytes ?? chunk.text) }
  yield { entry: packer.entry, bytes: await packer.end() }
}

/**
 * Yields the row-based files in sequence, as ZIP requires. All are compressed in one pass over the rows: the first is
 * streamed at once, the others are spooled until their turn and discarded if the reader aborts.
 */
async function* rowFilesIn({ byRow, rows }: Release, told: Told): AsyncGenerator<Piece> {
  const files = byRow.map((file) => ({ file, packer: packerOf(file.name), spool: newSpool() }))
  const [first, ...others] = files
  if (!first) return
  const { entry } = first.packer
  try {
    yield { entry, bytes: localHeader(entry) }
    for await (const chunks of onePass(byRow, rows())) {
      for (const [{ name }, chunk] of chunks) told(name, chunk)
      const textOf = ({ file }: (typeof files)[number]) => chunks.get(file)?.text ?? ''
      for (const one of others) {
        const bytes = await one.packer.add(textOf(one))
        if (bytes.length > 0) await one.spool.add(bytes)
      }
      yield { entry, bytes: await first.packer.add(textOf(first)) }
    }
    yield { entry, bytes: await first.packer.end() }
    for (const { packer, spool } of others) {
      yield { entry: packer.entry, bytes: localHeader(packer.entry) }
      for await (const bytes of spool.read()) yield { entry: packer.entry, bytes }
      yield { entry: packer.entry, bytes: await packer.end() }
    }
  } finally {
    for (const { spool } of files) await spool.close()
  }
}

/**
 * Compresses a file in chunks on the libuv thread pool: `add` returns the previous chunk's bytes, so that compression
 * overlaps with writing the next.
 */
function packerOf(name: string) {
  const entry = newEntry(name)
  let text = ''
  let packing = Promise.resolve<Buffer>(NOTHING)
  const begin = (piece = Buffer.from(text)) => {
    packing = piece.length === 0 ? Promise.resolve(NOTHING) : packedPiece(entry, piece)
    text = ''
    // No unhandled rejection on abort.
    packing.catch(() => undefined)
  }
  return {
    entry,
    /** Text is gathered; bytes are a file of their own. */
    add: async (more: string | Uint8Array): Promise<Buffer> => {
      if (typeof more === 'string') {
        text += more
        if (text.length < PIECE) return NOTHING
      }
      const before = await packing
      begin(typeof more === 'string' ? undefined : Buffer.from(more))
      return before
    },
    end: async (): Promise<Buffer> => {
      const before = await packing
      begin()
      const rest = await packing
      return Buffer.concat([before, rest, LAST_BLOCK, descriptor(entry)])
    },
  }
}
