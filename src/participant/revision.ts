import { createHmac } from 'node:crypto'

import type { Answers } from '../instrument/answer.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Draft } from '../response/draft.ts'
import type { Keys } from './secret.ts'

/**
 * Names the answers that are shown before they are sent. The form that sends them carries it: other answers have
 * another, the same answers saved once more have the same, and without the phone's secret nobody can work it out.
 */
export const revisionOf = ({ draft_key }: Keys, { group }: Draft, answers: Answers): string =>
  createHmac('sha256', draft_key)
    .update(canonicalJson({ ...answers, _group: group }))
    .digest('base64url')

/** The field in which a form names the draft it was made for; no question has a code like it. */
export const TAB = ':tab'

/**
 * Names a draft to the tab that fills it in, so that what one person wrote is neither shown to the next who answers on
 * this phone nor put into their draft.
 */
export const tabNameOf = ({ draft_key }: Keys): string =>
  createHmac('sha256', draft_key).update('tab').digest('base64url').slice(0, 11)
