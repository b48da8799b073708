import type { Code } from '../codebook/codebook.ts'

type Texts = Pick<Code, 'definition' | 'use' | 'not_use' | 'example'>

/** The one description these files have for a code: its definition, then the others, each after its label. */
const LABELS = [
  ['use', 'Use when: '],
  ['not_use', 'Not when: '],
  ['example', 'Example: '],
] as const

/** Returns the texts of a code as one. */
export const descriptionOf = (code: Texts): string =>
  [code.definition, ...LABELS.map(([text, label]) => (code[text] === '' ? '' : label + code[text]))]
    .filter(Boolean)
    .join('\n\n')

/** Returns the texts that one description holds; without labels all of it is the definition. */
export function textsIn(description: string): Texts {
  const texts = { definition: '', use: '', not_use: '', example: '' }
  let rest = description
  for (const [text, label] of LABELS.toReversed()) {
    const at = rest.startsWith(label) ? 0 : rest.lastIndexOf(`\n\n${label}`)
    if (at < 0) continue
    texts[text] = rest.slice(rest.indexOf(label, at) + label.length)
    rest = rest.slice(0, at)
  }
  return { ...texts, definition: rest }
}
