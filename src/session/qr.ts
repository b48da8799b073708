import qrcode from 'qrcode'

/** Quiet zone in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code as SVG: `size` of the view box in modules, `path` of the black modules. */
export type Qr = { readonly size: number; readonly path: string }

/** Encodes a text, error correction level M. */
export function qrOf(text: string): Qr {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const runs: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      let to = from
      while (to < modules.size && modules.get(row, to)) to += 1
      if (to > from) runs.push(runOf(row, from, to - from))
      from = to
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: runs.join('') }
}

const runOf = (row: number, column: number, length: number): string =>
  `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`
