import { at } from '../people/gate.ts'
import type { Frame } from '../web/page.ts'
import { paths } from '../web/paths.ts'

/** The frame of a page inside a consultation, with the consultation's menu; `current` is the path of the item to mark. */
export function inConsultation(frame: Frame, consultation: { id: number }, current: string): Frame {
  const { id } = consultation
  const { t } = frame.language
  return at(frame, current, [
    { path: paths.consultation(id), label: t('consultation.menu_consultation'), current: false },
    { path: paths.results(id), label: t('consultation.menu_results'), current: false },
    { path: paths.exporting(id), label: t('consultation.menu_export'), current: false },
    { path: paths.sessions(), label: t('consultation.menu_sessions'), current: false },
  ])
}
