import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** A ZIP entry: CRC-32, sizes uncompressed and compressed, and offset, in bytes. */
export type Entry = { readonly name: Buffer; crc: number; plain: number; packed: number; at: number }

/** End of a DEFLATE stream: empty final block (RFC 1951). */
export const LAST_BLOCK = Buffer.from([3, 0])

const deflate = promisify<Buffer, { finishFlush: number }, Buffer>(deflateRaw)

/**
 * Compresses a chunk independently and updates the entry's sizes and CRC. Byte-aligned non-final chunks can be
 * concatenated (RFC 1951, 3.2.4), so several files can be compressed in parallel.
 */
export async function packedPiece(entry: Entry, piece: Buffer): Promise<Buffer> {
  entry.crc = crc32(piece, entry.crc)
  entry.plain += piece.length
  const packed = await deflate(piece, { finishFlush: constants.Z_SYNC_FLUSH })
  entry.packed += packed.length
  return packed
}

/** Creates an empty entry. */
export const newEntry = (name: string): Entry => ({
  name: Buffer.from(name),
  crc: 0,
  plain: 0,
  packed: LAST_BLOCK.length,
  at: 0,
})

/** Record formats: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.9, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3. */
const VERSION = 20
const VERSION_64 = 45
/** Uses data descriptors; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980 for every file, so that a ZIP does not reveal when it was made. */
const [NO_TIME, FIRST_DAY] = [0, 0x21]
const UNIX = 3
const READABLE_FILE = (0o100_644 << 16) >>> 0
const MOST_32 = 0xffff_ffff

/** Encodes the local file header. */
export function localHeader({ name }: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  shared(header, 4, VERSION)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

/** The data descriptor. */
export function descriptor(entry: Entry): Buffer {
  const { crc, packed, plain } = entry
  const bytes = Buffer.alloc(isLong(entry) ? 24 : 16)
  bytes.writeUInt32LE(0x0807_4b50, 0)
  bytes.writeUInt32LE(crc, 4)
  if (isLong(entry)) {
    bytes.writeBigUInt64LE(BigInt(packed), 8)
    bytes.writeBigUInt64LE(BigInt(plain), 16)
  } else {
    bytes.writeUInt32LE(packed, 8)
    bytes.writeUInt32LE(plain, 12)
  }
  return bytes
}

/** Encodes the central directory and end record, after `length` bytes of files. */
export function directoryOf(entries: readonly Entry[], length: number): Buffer {
  const records = Buffer.concat(entries.map(recordOf))
  const isFar = length >= MOST_32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(records.length, 12)
  end.writeUInt32LE(isFar ? MOST_32 : length, 16)
  return Buffer.concat([records, ...(isFar ? [farEnd(entries.length, records.length, length)] : []), end])
}

function recordOf(entry: Entry): Buffer {
  const { name, crc, packed, plain, at } = entry
  const extra = isLong(entry) || at >= MOST_32 ? longSizes(entry) : Buffer.alloc(0)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x0201_4b50, 0)
  record.writeUInt16LE((UNIX << 8) | VERSION_64, 4)
  shared(record, 6, extra.length > 0 ? VERSION_64 : VERSION)
  record.writeUInt32LE(crc, 16)
  record.writeUInt32LE(extra.length > 0 ? MOST_32 : packed, 20)
  record.writeUInt32LE(extra.length > 0 ? MOST_32 : plain, 24)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(READABLE_FILE, 38)
  record.writeUInt32LE(extra.length > 0 ? MOST_32 : at, 42)
  return Buffer.concat([record, name, extra])
}

const isLong = ({ packed, plain }: Entry) => packed >= MOST_32 || plain >= MOST_32

/** Version, flags, method, time and date: same order in both headers. */
function shared(bytes: Buffer, at: number, version: number): void {
  for (const [place, value] of [version, FLAGS, DEFLATED, NO_TIME, FIRST_DAY].entries())
    bytes.writeUInt16LE(value, at + 2 * place)
}

function longSizes({ packed, plain, at }: Entry): Buffer {
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  for (const [place, value] of [plain, packed, at].entries())
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * place)
  return extra
}

/** ZIP64 end of central directory, beyond 4 GiB. */
function farEnd(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(0x0606_4b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(VERSION_64, 12)
  end.writeUInt16LE(VERSION_64, 14)
  for (const [place, value] of [count, count, size, at].entries())
    end.writeBigUInt64LE(BigInt(value), 24 + 8 * place)
  end.writeUInt32LE(0x0706_4b50, 56)
  end.writeBigUInt64LE(BigInt(at + size), 64)
  end.writeUInt32LE(1, 72)
  return end
}
