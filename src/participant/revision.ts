import { createHmac } from 'node:crypto'

import type { Answers } from '../instrument/answer.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Draft } from '../response/draft.ts'
import type { Keys } from './secret.ts'

/**
 * Returns the revision of the answers shown on the check page, which the form posts back: a MAC under the phone's key,
 * equal for equal answers and unpredictable without the phone's secret.
 */
export const revisionOf = ({ draft_key }: Keys, { group }: Draft, answers: Answers): string =>
  createHmac('sha256', draft_key)
    .update(canonicalJson({ ...answers, _group: group }))
    .digest('base64url')

/** Field with the name of the draft a form was made for; no question has this code. */
export const TAB = ':tab'

/**
 * Returns a name of a draft for the tab that fills it in, so that one person's input is neither shown to the next on
 * this phone nor saved in their draft.
 */
export const tabNameOf = ({ draft_key }: Keys): string =>
  createHmac('sha256', draft_key).update('tab').digest('base64url').slice(0, 11)
