import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { MISSING } from '../instrument/answer.ts'
import type { Text } from '../text.ts'
import { ownName } from '../web/language.ts'
import type { Source } from './source.ts'
import { knownVariable, spokenIn, type Variable } from './variable.ts'

/** Returns the variables at the start of every row, after `format`, with all possible values. */
export function rowVariables(
  consultation: Consultation,
  sources: readonly Source[],
  groups: readonly StakeholderGroup[],
  languages: readonly string[],
): readonly Variable[] {
  const workshops = new Map(sources.map(({ workshop }) => [workshop.code, workshop.place]))
  const sessions = sources.map(({ session, workshop }) => ({ code: session.code, label: workshop.place }))
  const numbers = [...new Set(sources.map(({ version }) => version.number))].sort((one, other) => one - other)
  const always_codes = true
  const missing = [MISSING.withheld]
  return [
    knownVariable('response', languages, { notes: ['release.note_response'] }),
    knownVariable('consultation', languages, {
      always_codes,
      values: [{ code: consultation.code, label: consultation.title }],
    }),
    knownVariable('workshop', languages, { always_codes, values: valuesOf(workshops), missing }),
    knownVariable('session', languages, { always_codes, values: sessions, missing }),
    knownVariable('version', languages, {
      always_codes,
      type: 'integer',
      missing,
      values: numbers.map((number) => ({
        code: String(number),
        label: everywhere(languages, String(number)),
      })),
    }),
    knownVariable('group', languages, { values: groups, missing: [MISSING.not_answered, MISSING.declined] }),
    knownVariable('mode', languages, { always_codes, values: modes(languages), missing }),
    knownVariable('language', languages, {
      always_codes,
      values: spoken(languages),
      missing: [MISSING.not_answered],
      notes: ['release.note_language'],
    }),
  ]
}

const valuesOf = (labels: ReadonlyMap<string, Text>) => [...labels].map(([code, label]) => ({ code, label }))

const modes = (languages: readonly string[]) =>
  (['phone', 'kiosk', 'paper'] as const).map((code) => ({
    code,
    label: spokenIn(languages, `release.mode_${code}`),
  }))

const spoken = (languages: readonly string[]) =>
  languages.map((code) => ({ code, label: everywhere(languages, ownName(code).name) }))

const everywhere = (languages: readonly string[], text: string): Text =>
  Object.fromEntries(languages.map((code) => [code, text]))
