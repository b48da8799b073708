import { NO_PLACE_TO_ANSWER, type PaperFace } from '../faces/paper.ts'
import type { Calculated } from './schema.ts'

/** It has no number, so conditions refer to it by its label. */
export const paper: PaperFace<Calculated> = {
  place: () => NO_PLACE_TO_ANSWER,
  instruction: () => '',
  subjects: ({ code, label }, { language, plainly }) => [
    [code, { amount: language.t('paper.quoted', { words: plainly(label) }) }],
  ],
}
