import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type sharp from 'sharp'

/** Pixels of the PNG per unit of the SVG, as dots per inch: 72 is one. */
const DENSITY = 144

/**
 * Renders an SVG file as PNG at twice its size, off the event loop. Fonts come from packages, for the six languages of
 * the interface; other scripts are drawn with the fonts of the machine.
 */
export const pngOf = async (svg: string): Promise<Buffer> =>
  await (await drawer())(Buffer.from(svg), { density: DENSITY }).png().toBuffer()

let loading: Promise<typeof sharp> | undefined

/** Loads the library on first use: it takes memory, and reads the list of fonts once. */
async function drawer() {
  loading ??= (async () => {
    process.env['FONTCONFIG_FILE'] = fontList()
    return (await import('sharp')).default
  })()
  loading.catch(() => (loading = undefined))
  return await loading
}

const FONT_PACKAGES = ['@embedpdf/fonts-latin', '@embedpdf/fonts-arabic', '@embedpdf/fonts-sc']

/** Writes the configuration of fontconfig, until the process ends, and returns its path. */
function fontList(): string {
  const { resolve } = createRequire(import.meta.url)
  const bundled = FONT_PACKAGES.map((name) => path.resolve(resolve(name), '../../fonts'))
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-fonts-'))
  const folders = [...bundled, ...MACHINE_FONTS].map((one) => `<dir>${one}</dir>`).join('')
  const file = path.join(folder, 'fonts.conf')
  const cache = `<cachedir>${path.join(folder, 'cache')}</cachedir>`
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`)
  return file
}

const MACHINE_FONTS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/System/Library/Fonts',
  '/Library/Fonts',
]
