import { unzipSync, type UnzipFileInfo } from 'fflate'

import { MOST, Unreadable } from './workbook.ts'

/** The files in a zip, unzipped on demand. */
export type Parts = {
  readonly names: readonly string[]
  /** Returns the bytes of a part; undefined when there is none. Names are case-insensitive, as in Excel. */
  readonly part: (name: string) => Uint8Array | undefined
  /** Returns the bytes of all parts of these names, unzipped in one pass. */
  readonly all: (names: ReadonlySet<string>) => Readonly<Record<string, Uint8Array>>
}

/** Opens a zip after checking its declared sizes. Throws Unreadable above a limit. */
export function partsIn(bytes: Uint8Array, most: Pick<typeof MOST, 'entries' | 'unpacked'> = MOST): Parts {
  const names: string[] = []
  let unpacked = 0
  unpack(bytes, ({ name, originalSize }) => {
    names.push(name)
    unpacked += originalSize
    if (names.length > most.entries) throw new Unreadable('workbook.too_many_parts', { max: most.entries })
    if (unpacked > most.unpacked) throw new Unreadable('workbook.unpacks_too_large')
    return false
  })
  const part = (name: string) => {
    const found = names.find((one) => one.toLowerCase() === name.toLowerCase())
    return found === undefined ? undefined : unpack(bytes, (file) => file.name === found)[found]
  }
  return { names, part, all: (wanted) => unpack(bytes, ({ name }) => wanted.has(name)) }
}

/** A part never exceeds the size the zip declares for it, even if false. */
function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('workbook.damaged')
  }
}
