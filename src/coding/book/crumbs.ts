import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import type { Frame } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { codingPaths } from '../paths.ts'
import type { Shelf } from './load.ts'

/** The frame of a codebook's pages. */
export const atShelf = (frame: Frame, { consultation }: Shelf): Frame =>
  inConsultation(frame, consultation, codingPaths.overview(consultation.id))

/** The way to a codebook, and with `deeper` to one of its own pages. */
export function crumbsOf({ t, of }: Language, { consultation, variable }: Shelf, deeper = false) {
  const { id, title } = consultation
  return [
    { path: paths.consultation(id), label: of(title) },
    { path: codingPaths.overview(id), label: t('coding.menu') },
    { path: codingPaths.variable(id, variable.name), label: of(variable.label) },
    ...(deeper ? [{ path: codingPaths.codebook(id, variable.name), label: t('codes.codebook') }] : []),
  ]
}
