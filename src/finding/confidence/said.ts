import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { EvidenceDesk } from '../evidence/named.ts'
import { changedSince } from './basis.ts'
import type { Judgement } from './confidence.ts'

/** Says what was judged, by whom, and who read it. */
export function judgedSaid({ level, reason, by, at, reader, read_at }: Judgement, language: Language) {
  const { t } = language
  const signed = (name: string, on: string) => ({ name: isolated(name, language), day: dayOf(on, language) })
  return [
    t(`evidence.level_${level}`),
    reason,
    t('evidence.judged_by', signed(by, at)),
    reader === null || read_at === null
      ? t('evidence.second_missing')
      : t('evidence.read_by', signed(reader, read_at)),
  ]
}

/** Says what changed since the judgement was made, and what follows; nothing where it holds. */
export function outdatedSaid({ statement, evidence, language }: EvidenceDesk): readonly string[] {
  const { judgement, pieces, taken } = evidence
  if (!judgement) return []
  const since = changedSince(judgement.basis, { texts: statement.texts, pieces, taken })
  if (since.length === 0) return []
  const changes = since.map(({ change, at }) =>
    language.t(`evidence.since_${change}`, { day: dayOf(at, language) }),
  )
  return [language.t('evidence.made_before', { changes: language.list(changes) })]
}

const dayOf = (at: string, { days }: Language): string => days(at.slice(0, 10), at.slice(0, 10))
