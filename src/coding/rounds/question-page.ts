import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import type { QuestionSeen } from './load.ts'
import { coderSaid, crumbsTo, roundState } from './words.ts'

/** Renders a question answered in words: how far its coding is, its rounds, and the ways to its codebook and beyond. */
export function questionPage(frame: Frame, question: QuestionSeen): Page {
  const { language } = frame
  const { t, of, number } = language
  const { consultation, variable, standing, approach } = question
  const { id } = consultation
  const { answers, rounds, settled, differences } = standing
  const differing = rounds.findLast(({ round, seen }) => seen && round.kind === 'blind')
  return page(
    inConsultation(frame, consultation, codingPaths.overview(id)),
    'coding/question',
    of(variable.label),
    {
      crumbs: crumbsTo(question, language),
      heading: of(variable.label),
      name: variable.name,
      lede: t('round.standing', { n: answers, settled: number(settled) }),
      differences: differences > 0 ? t('round.open_differences', { n: differences }) : '',
      differences_path: differing ? codingPaths.agreement(id, differing.round) : '',
      begin_path: answers > 0 ? codingPaths.begin(id, variable.name) : '',
      ways: waysFrom(question, language),
      approach: approach ? t(`round.approach_${approach}_hint`) : t('round.approach_none'),
      rounds: rounds.toReversed().map((seen) => ({
        path: codingPaths.agreement(id, seen.round),
        name: roundState(seen, language),
        blind: seen.round.kind === 'blind',
        version: t('round.version_used', { n: number(seen.round.codebook_number) }),
        coders: seen.coders.map((coder) => coderSaid(coder, seen.round, language)),
      })),
    },
  )
}

/** The ways to what belongs to a question. */
function waysFrom({ consultation: { id }, variable, standing }: QuestionSeen, { t, number }: Language) {
  const { answers, reviewed, version } = standing
  const shareOf = (n: number) => t('round.of', { n: number(n), all: number(answers) })
  return [
    {
      path: codingPaths.codebook(id, variable.name),
      label: t('round.codebook'),
      said: version === undefined ? t('round.no_codebook') : t('round.version', { n: number(version) }),
    },
    {
      path: codingPaths.review(id, variable.name),
      label: t('round.review'),
      said: t('round.reviewed', { share: shareOf(reviewed) }),
    },
    {
      path: codingPaths.looking(id, variable.name),
      label: t('looking.title'),
      said: t('round.looking_hint'),
    },
    {
      path: codingPaths.framework(id, variable.name),
      label: t('round.framework'),
      said: t('round.framework_hint'),
    },
  ]
}
