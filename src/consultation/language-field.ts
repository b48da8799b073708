import { field, type Filled } from '../web/field.ts'

/** Returns the field for languages that have no checkbox; `hint` may say more than how tags are written. */
export const otherLanguagesField = (
  filled: Filled,
  hint: string = filled.language.t('consultation.tags_hint'),
) =>
  field(filled, 'other_languages', filled.language.t('consultation.other_languages'), {
    hint,
    optional: true,
    dir: 'ltr',
  })
