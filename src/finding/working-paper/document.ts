import { readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from '../../root.ts'
import { htmlOf, type Page } from '../../web/page.ts'

/** Renders a page as one file that needs no other: its stylesheet stands in it. */
export function selfContained(document: Page): string {
  const styles = readFileSync(path.join(root, 'static/css/working-paper.css'), 'utf8')
  return htmlOf(document).replace(/<link rel="stylesheet"[^>]*>/, () => `<style>\n${styles}</style>`)
}
