import type { Language } from '../../web/language.ts'
import type { Codebook, Code } from '../codebook/codebook.ts'
import { above } from '../codebook/tree.ts'
import type { looksOf } from '../queue/desk.ts'
import type { HelpKind } from '../help/queries.ts'
import { languageNamed, roundNamed } from '../queue/words.ts'
import { codingPaths } from '../paths.ts'
import { isolated } from '../../web/markup.ts'
import { paths } from '../../web/paths.ts'
import type { Round } from '../round/round.ts'
import type { CoderSeen, Question, RoundSeen } from './question-of.ts'
import { isThrough } from './sight.ts'

/** Names a code with the look of its branch. */
export const codeShown = (code: Pick<Code, 'guid' | 'name'>, looks: ReturnType<typeof looksOf>) => ({
  name: code.name,
  look: looks.get(code.guid) ?? 1,
})

/** Names the branch of a code; '' for one at the top. */
export const branchOf = (codebook: Codebook, { guid }: Code): string =>
  above(codebook, guid).at(-1)?.name ?? ''

/** Lists languages with their answers. */
export const languagesSaid = (
  counted: readonly Readonly<{ language: string; count: number }>[],
  language: Language,
): string =>
  language.list(
    counted.map(({ language: tag, count }) =>
      language.t('round.language_count', { language: languageNamed(tag, language), n: count }),
    ),
  )

/** The way from a consultation to a question of its coding. */
export const crumbsTo = ({ consultation, variable }: Question, { of, t }: Language, deep = false) => [
  { path: paths.consultation(consultation.id), label: of(consultation.title) },
  { path: codingPaths.overview(consultation.id), label: t('round.coding') },
  ...(deep
    ? [{ path: codingPaths.variable(consultation.id, variable.name), label: of(variable.label) }]
    : []),
]

/** How far a coder of a round is. */
export function coderSaid(coder: CoderSeen, { state }: Pick<Round, 'state'>, language: Language) {
  const { t, number } = language
  const { all, coded, finished_at } = coder
  return {
    name: t('round.coder_named', { letter: coder.letter, name: isolated(coder.name, language) }),
    reads: language.list(coder.languages.map((tag) => languageNamed(tag, language))),
    progress: t('round.coder_progress', { coded: number(coded), all: number(all) }),
    share: all === 0 ? 0 : Math.floor((100 * coded) / all),
    state:
      finished_at !== null
        ? t('round.coder_through')
        : t(state === 'open' ? 'round.coder_at_work' : 'round.coder_stopped'),
  }
}

/** The state of a round in a few words. */
export function roundState({ round, coders }: RoundSeen, language: Language): string {
  const { t } = language
  const name = roundNamed(round, language)
  if (round.state === 'finished') return t('round.state_finished', { name })
  return isThrough(round, coders) ? t('round.state_through', { name }) : t('round.state_going', { name })
}

/** Says how often the coders of a round used the help they are offered. */
export const usesSaid = (uses: ReadonlyMap<HelpKind, number>, { t, number }: Language): string => {
  const of = (kind: HelpKind) => number(uses.get(kind) ?? 0)
  return t('help.uses', { duplicates: of('duplicates'), similar: of('similar'), keyness: of('keyness') })
}
