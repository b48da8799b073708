import sax from 'sax'

import { Unreadable } from './workbook.ts'

/** Attributes of an element, names with prefix. */
export type Attributes = Readonly<Record<string, string>>

/** Callbacks of the parser; element names without prefix, `written` with it. */
export type Walker = {
  readonly open?: (name: string, attributes: Attributes, written: string) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const DEEPEST = 100
const CHUNK = 1 << 16

/** Parses XML as a stream (SAX). Throws Unreadable when malformed or with a DOCTYPE (entities). */
export function walkXml(bytes: Uint8Array, { open, text, close }: Walker): void {
  const parser = sax.parser(true, { strictEntities: true } as object)
  let depth = 0
  const damaged = () => {
    throw new Unreadable('workbook.damaged')
  }
  Object.assign(parser, {
    onerror: damaged,
    ondoctype: damaged,
    onopentag: ({ name, attributes }: { name: string; attributes: Attributes }) => {
      depth += 1
      if (depth > DEEPEST) damaged()
      open?.(local(name), attributes, name)
    },
    onclosetag: (name: string) => {
      depth -= 1
      close?.(local(name))
    },
    ...(text && { ontext: text, oncdata: text }),
  })
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
