import type { Language } from '../../web/language.ts'
import { shownRow, type Audit } from './audited.ts'
import type { Part } from './parts.ts'

/** Codes of parts that the interface has words for. */
const OWN = ['dissenters', 'others', 'short', 'middle', 'long'] as const

/** Names a part of the answers in the reader's language. */
export function partNamed({ code, name }: Part, { t, of }: Language): string {
  const own = OWN.find((one) => one === code)
  return name ? of(name) : own ? t(`audit.part_${own}`) : code
}

/** Says the audit for the report; `is_rated`: whether an agreed recommendation is rated by a statement. */
export function auditSaid(audit: Audit, is_rated: boolean, { t, number }: Language): readonly string[] {
  const { answers, reached, chance } = audit.whole
  const dissenters = shownRow(audit, 'position', 'dissenters')
  const isHeld = audit.blocks.some(({ by }) => by === 'position')
  return [
    t('audit.said_whole', { reached, answers, chance: number(chance.mean) }),
    dissenters
      ? t('audit.said_dissenters', {
          reached: dissenters.reached,
          answers: dissenters.answers,
          chance: number(dissenters.chance.mean),
        })
      : t(isHeld ? 'audit.said_withheld' : is_rated ? 'audit.said_nobody' : 'audit.said_unrated'),
  ]
}
