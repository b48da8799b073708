import type { Consultation } from '../../consultation/consultation.ts'
import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import type { Frame } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { findingPaths } from '../paths.ts'

/** The frame of the pages of findings. */
export const findingFrame = (frame: Frame, consultation: Consultation): Frame =>
  inConsultation(frame, consultation, paths.findings(consultation.id))

/** The way back from the list of findings. */
export const crumbsToList = ({ id, title }: Consultation, { of }: Language) => [
  { path: paths.consultation(id), label: of(title) },
]

/** The way back from a finding or recommendation. */
export const crumbsToStatement = (consultation: Consultation, language: Language) => [
  ...crumbsToList(consultation, language),
  { path: findingPaths.list(consultation.id), label: language.t('finding.title') },
]
