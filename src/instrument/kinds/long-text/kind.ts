import type { LongText } from './schema.ts'
import type { Kind } from '../kind.ts'
import { wordsKind } from '../shared/words.ts'

/** Paragraphs in the participant's own words. */
export const longText: Kind<LongText, string> = wordsKind('/instrument/kinds/long-text')
