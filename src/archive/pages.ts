import { inConsultation } from '../consultation/menu.ts'
import { faultList, field, titled, type Filled } from '../web/field.ts'
import { languageOf } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { heldLine } from './archive.ts'
import type { Ending } from './load.ts'

/** Renders the page to archive or restore, or to delete after typing the code or name. */
export function endingPage(frame: Frame, ending: Ending, filled: Filled): Page {
  const { subject, obstacle, awake, held } = ending
  const { kind, id, consultation, name: written, called, archived_on: day } = subject
  const language = languageOf(frame.language.code, consultation.default_language)
  const { t, of, days } = language
  const name = typeof written === 'string' ? written : of(written)
  const heading = t('archive.title')
  const prepared = held.sessions.length
  const workshops = held.workshops.length
  const questionnaires = held.questionnaires.length
  const counts = { prepared, workshops, questionnaires }
  return page(
    inConsultation(frame, consultation, paths.consultation(consultation.id)),
    'archive/ending',
    titled(filled, heading),
    {
      heading,
      crumb: { path: paths[kind](id), label: name },
      faults: faultList(filled),
      action: paths.ending(kind, id),
      archived: day ? t('archive.archived_since', { day: days(day, day) }) : '',
      archive_said: t(`archive.archive_${kind}`),
      awake: awake ? t(awake) : '',
      held: heldLine(held),
      obstacle: obstacle ? t(obstacle) : '',
      goes: [
        t(`archive.delete_${kind}`),
        ...(workshops + questionnaires > 0 ? [t('archive.goes_parts', counts)] : []),
        ...(prepared > 0 ? [t('archive.goes_prepared', counts)] : []),
      ],
      called: field(filled, 'called', t(`archive.called_${kind}`), {
        hint: t('archive.called_hint', { called }),
      }),
    },
  )
}
