import { at } from '../people/auth.ts'
import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Consultation } from './consultation.ts'

/**
 * Returns the frame of a consultation's pages, with its menu: results, coding and export only while answers are kept. `current`
 * is the path to mark: an item of that menu, or the sessions.
 */
export function inConsultation(
  frame: Frame,
  { id, answers_deleted_on }: Pick<Consultation, 'id' | 'answers_deleted_on'>,
  current: string,
): Frame {
  const { t } = frame.language
  const items = [
    { path: paths.consultation(id), label: t('consultation.menu_consultation') },
    ...(answers_deleted_on === null
      ? [
          { path: paths.results(id), label: t('consultation.menu_results') },
          { path: paths.codingOf(id), label: t('consultation.menu_coding') },
          { path: paths.findings(id), label: t('consultation.menu_findings') },
          { path: paths.exporting(id), label: t('consultation.menu_export') },
        ]
      : []),
  ].map((item) => ({ ...item, current: item.path === current }))
  return at(frame, current === paths.sessions() ? current : paths.consultations(), items)
}
