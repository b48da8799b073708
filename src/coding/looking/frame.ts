import type { Consultation } from '../../consultation/consultation.ts'
import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import type { Frame } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { codingPaths } from '../paths.ts'
import type { Looked } from './looked.ts'

/** The frame of the pages on what was coded. */
export const lookingFrame = (frame: Frame, consultation: Consultation): Frame =>
  inConsultation(frame, consultation, paths.codingOf(consultation.id))

/** The way back from what was coded of a question. */
export const crumbsTo = ({ consultation, variable }: Looked, { of, t }: Language) => [
  { path: paths.consultation(consultation.id), label: of(consultation.title) },
  { path: paths.codingOf(consultation.id), label: t('coding.menu') },
  { path: codingPaths.variable(consultation.id, variable.name), label: of(variable.label) },
]

/** The way back from a page below it. */
export const crumbsBelow = (looked: Looked, language: Language) => [
  ...crumbsTo(looked, language),
  {
    path: codingPaths.looking(looked.consultation.id, looked.variable.name),
    label: language.t('looking.title'),
  },
]
