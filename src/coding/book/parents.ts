import type { Language } from '../../web/language.ts'
import { type Code, type Codebook, MOST_LEVELS } from '../codebook/codebook.ts'
import { isWithin, levelOf, pathOf } from '../codebook/tree.ts'

/** Codes that another can be put under, and the top. */
export const parentOptions = (codebook: Codebook, { t }: Language, code?: Code) => [
  { value: '', label: t('codes.at_top') },
  ...codebook.codes
    .filter(
      (one) =>
        !one.retired &&
        levelOf(codebook, one.guid) < MOST_LEVELS &&
        !(code && isWithin(codebook, one.guid, code.guid)),
    )
    .map((one) => ({ value: one.guid, label: pathOf(codebook, one).join(' › ') })),
]
