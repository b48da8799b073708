import { toldTraits } from '../../disclosure/told-traits.ts'
import { shown } from '../../disclosure/rules.ts'
import type { NewUnit } from './queries.ts'
import type { Unit } from './unit.ts'

/** An answer not taken in yet, with the code of its workshop. */
export type Fresh = Omit<NewUnit, 'tells'> & Readonly<{ workshop: string }>

/** Decides what coders may be told of answers that are taken in together. */
export function withTells(units: readonly Fresh[], threshold: number): readonly NewUnit[] {
  const found = new Map<string, { seen: string; values: readonly string[]; people: number }>()
  const nameOf = ({ script, language, workshop, group_code }: Fresh) =>
    JSON.stringify([script, language, workshop, group_code])
  for (const unit of units) {
    const { script: seen, language, workshop, group_code } = unit
    const alike = found.get(nameOf(unit)) ?? { seen, values: [language, workshop, group_code], people: 0 }
    alike.people += 1
    found.set(nameOf(unit), alike)
  }
  const told = toldTraits([...found.values()], threshold)
  const byName = new Map([...found.keys()].map((name, at) => [name, told[at] ?? []]))
  return units.map(({ workshop, ...unit }) => {
    const [language = false, place = false, group = false] = byName.get(nameOf({ ...unit, workshop })) ?? []
    return { ...unit, tells: { language, place, group } }
  })
}

/**
 * Whether a round of these answers tells what each of them may: not where fewer than the threshold of a script tell
 * nothing beside others that do, such as those of a few who came later, who would stand out by it.
 */
export function mayTell(units: readonly Pick<Unit, 'script' | 'tells'>[], threshold: number): boolean {
  const scripts = [...new Set(units.map(({ script }) => script))]
  return scripts.every((script) => {
    const own = units.filter((unit) => unit.script === script)
    const bare = own.filter(({ tells }) => !tells.language).length
    return bare === 0 || bare === own.length || shown(bare, threshold)
  })
}
