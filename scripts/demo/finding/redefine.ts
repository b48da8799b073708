import { codingPaths } from '../../../src/coding/paths.ts'
import { findingPaths } from '../../../src/finding/paths.ts'
import { nameOf, type StatementKey } from '../../../src/finding/statement/statement.ts'
import { fieldIn, textIn } from '../html.ts'
import type { Staff } from '../staff.ts'
import type { ExampleFinding, Redefined } from './example.ts'
import { codeNamed } from './figures.ts'

/** What stays of a code. */
const KEPT = ['name', 'use', 'not_use', 'example', 'color'] as const

/** Gives codes another definition, which marks the findings that rest on them, and looks at what the example looked at. */
export async function redefine(
  staff: Staff,
  id: number,
  redefined: readonly Redefined[],
  findings: readonly ExampleFinding[],
): Promise<void> {
  for (const { variable, code: slug, definition, reason, looked } of redefined) {
    const { guid, parent, ...texts } = codeNamed(variable, slug)
    const html = await staff.page(codingPaths.editing(id, variable, guid).replace(/#.*/, ''))
    await staff.send(html, codingPaths.code(id, variable, guid), {
      ...Object.fromEntries(KEPT.map((name) => [name, [texts[name]]])),
      definition: [definition],
      reason: [reason],
      parent: [parent ?? ''],
      version: [fieldIn(html, 'version')],
      act: ['save'],
      into: [''],
      split: [''],
    })
    if (looked === undefined) continue
    const restsOn = ({ evidence }: ExampleFinding) =>
      evidence.some((piece) => piece.kind === 'code' && piece.of === `${variable}/${slug}`)
    for (const [place, finding] of findings.entries())
      if (restsOn(finding)) await lookAt(staff, id, { kind: 'finding', number: place + 1 }, looked)
  }
}

/** Says of everything that changed behind a statement that somebody looked at it. */
async function lookAt(staff: Staff, id: number, key: StatementKey, note: string): Promise<void> {
  const html = await staff.page(findingPaths.statement(id, key))
  const marks = [
    ...html.matchAll(/name="subject" value="([^"]*)"><input type="hidden" name="mark" value="([^"]*)"/g),
  ]
  if (marks.length === 0) throw new Error(`nothing changed behind ${nameOf(key)}`)
  for (const [, subject = '', mark = ''] of marks)
    await staff.send(html, findingPaths.looks(id, key), {
      subject: [textIn(subject)],
      mark: [mark],
      note: [note],
    })
}
