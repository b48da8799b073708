import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'
import sharp from 'sharp'

import { root } from '../../src/root.ts'
import { pngOf } from '../../src/web/png.ts'

const FONTS = "'Noto Sans', 'Noto Naskh Arabic', sans-serif"

const drawn = async (text: string) =>
  await pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/><text x="20" y="30" font-family="${FONTS}" font-size="24">${text}</text></svg>`,
  )

/** The rows with ink of each column that has any. */
async function inkIn(png: Buffer): Promise<readonly (readonly number[])[]> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isInk = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128
  return Array.from({ length: info.width }, (_, x) =>
    Array.from({ length: info.height }, (_row, y) => y).filter((y) => isInk(x, y)),
  ).filter((rows) => rows.length > 0)
}

/** Whether the ink begins with an upright line: of the frame that stands for a character without a glyph. */
async function isFramed(png: Buffer): Promise<boolean> {
  const [first = []] = await inkIn(png)
  return first.length > 25 && (first.at(-1) ?? 0) - (first[0] ?? 0) === first.length - 1
}

describe('a picture as PNG', () => {
  it('has twice the size of the drawing', async () => {
    const { format, width, height } = await sharp(await drawn('n 22')).metadata()
    expect({ format, width, height }).to.deep.equal({ format: 'png', width: 400, height: 80 })
  })

  it('leaves nothing behind when the process ends', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'png-test-'))
    const code =
      'import(\'./src/web/png.ts\').then(({ pngOf }) => pngOf(\'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\'))'
    const run = () =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
        cwd: root,
        env: { ...process.env, TMPDIR: folder },
        stdio: 'ignore',
      })
    try {
      run()
      expect(readdirSync(folder).filter((name) => name.startsWith('colloquy'))).to.deep.equal([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  for (const text of ['Ж', 'ش', '人', 'ça']) {
    it(`has a glyph for ${text}`, async () => {
      expect(await isFramed(await drawn(text))).to.equal(false)
    })
  }

  it('has a frame where no font knows the character', async () => {
    expect(await isFramed(await drawn('\u{10FFFD}'))).to.equal(true)
  })

  it('sets right-to-left text from the right', async () => {
    const columns = await inkIn(await drawn('\u2067ا....ش\u2069'))
    const heights = columns.map((rows) => rows.length)
    const tallest = heights.indexOf(Math.max(...heights))
    expect(tallest, 'the alef, which is first').to.be.greaterThan(0.9 * heights.length)
  })
})
