import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import type { GivenRound } from './desk.ts'
import { atDesk } from './pages.ts'
import { progressSaid, roundNamed } from './words.ts'

/** Renders the rounds given to a coder, newest first. */
export function roundsPage(frame: Frame, rounds: readonly GivenRound[]): Page {
  const { language } = frame
  const { t, of } = language
  return page(atDesk(frame), 'coding/rounds', t('coding.my_rounds'), {
    heading: t('coding.my_rounds'),
    rounds: rounds.map(({ round, title, label, progress, is_through }) => ({
      path: codingPaths.round(round.id),
      title: of(title),
      label: of(label),
      name: roundNamed(round, language),
      blind: round.kind === 'blind',
      progress: progressSaid(progress, language),
      through: is_through ? t('coding.finished') : '',
    })),
  })
}
