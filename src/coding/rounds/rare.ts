import { shown } from '../../disclosure/rules.ts'
import type { Language } from '../../web/language.ts'
import { languageNamed, scriptNamed } from '../queue/words.ts'
import { UNKNOWN } from '../round/round.ts'
import type { Unit } from '../text/unit.ts'
import type { Beginnable } from './load.ts'

/** Tells of scripts and languages of few: coders can tell their answers apart by the words alone. */
export function rareSaid(
  { units, consultation }: Pick<Beginnable, 'units' | 'consultation'>,
  language: Language,
): readonly string[] {
  const { t, number } = language
  const least = consultation.room_threshold
  const isFew = (few: readonly Unit[]) => !shown(few.length, least)
  const rare = unitsBy(units, ({ script }) => script).filter(([script, few]) => script !== '' && isFew(few))
  const others = units.filter(({ script }) => !rare.some(([one]) => one === script))
  const tongues = unitsBy(others, ({ language: tag }) => tag).filter(
    ([tag]) => tag !== UNKNOWN && isFew(units.filter((unit) => unit.language === tag)),
  )
  return [
    ...rare.map(([script, { length: n }]) =>
      t('round.rare_script', { n, script: scriptNamed(script, language) }),
    ),
    ...tongues.map(([tag]) =>
      t('round.rare_language', { least: number(least), language: languageNamed(tag, language) }),
    ),
  ]
}

function unitsBy(units: readonly Unit[], nameOf: (unit: Unit) => string) {
  const found = new Map<string, Unit[]>()
  for (const unit of units) found.set(nameOf(unit), [...(found.get(nameOf(unit)) ?? []), unit])
  return [...found]
}
