import { findingPaths } from '../../../src/finding/paths.ts'
import type { Staff } from '../staff.ts'
import type { ExampleAudit } from './example.ts'
import { codeNamed } from './figures.ts'

/** Works through answers that no agreed finding reaches: adds codes to a draft, and sets answers aside. */
export async function workThrough(staff: Staff, id: number, audit: ExampleAudit): Promise<void> {
  const { variable, adding, aside } = audit
  const address = findingPaths.audit(id, variable)
  for (const { code, finding, relation, reason } of adding) {
    const { guid, name } = codeNamed(variable, code)
    const [unit] = await leftWith(staff, address, name)
    if (!unit) continue
    const added = { unit: [unit], code: [guid], finding: [String(finding)], relation: [relation] }
    await staff.act(address, findingPaths.addingCode(id, variable), { ...added, reason: [reason] })
  }
  for (const { code, reason } of aside)
    for (const unit of await leftWith(staff, address, codeNamed(variable, code).name))
      await staff.act(address, findingPaths.settingAside(id, variable), { unit: [unit], reason: [reason] })
}

/** Returns the answers on the list that have a code of this name and are not set aside. */
async function leftWith(staff: Staff, address: string, name: string): Promise<readonly string[]> {
  const html = await staff.page(address)
  return html
    .split('<p class="t"')
    .filter((part) => part.includes('class="ways"') && part.includes(`<bdi>${name}</bdi>`))
    .flatMap((part) => /name="unit" value="([0-9a-f]{32})"/.exec(part)?.[1] ?? [])
}
