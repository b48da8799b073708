import { unzipSync, type UnzipFileInfo } from 'fflate'

import { MOST, Unreadable } from './workbook.ts'

/** The files in a zip, unpacked one at a time. */
export type Parts = {
  readonly names: readonly string[]
  /** The bytes of a part; undefined when there is none. Names are compared as Excel compares them, by letters. */
  readonly part: (name: string) => Uint8Array | undefined
}

/** Opens a zip after looking at what it says it holds; throws Unreadable when that is too much. */
export function partsIn(bytes: Uint8Array): Parts {
  const names: string[] = []
  let unpacked = 0
  unpack(bytes, ({ name, originalSize }) => {
    names.push(name)
    unpacked += originalSize
    if (names.length > MOST.entries) throw new Unreadable('workbook.too_many_parts', { max: MOST.entries })
    if (unpacked > MOST.unpacked) throw new Unreadable('workbook.unpacks_too_large')
    return false
  })
  const part = (name: string) => {
    const found = names.find((one) => one.toLowerCase() === name.toLowerCase())
    return found === undefined ? undefined : unpack(bytes, (file) => file.name === found)[found]
  }
  return { names, part }
}

/** A part never grows beyond the size the zip declares for it, true or not. */
function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('workbook.damaged')
  }
}
