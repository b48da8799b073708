import type { ShortText } from './schema.ts'
import type { Kind } from '../kind.ts'
import { wordsKind } from '../shared/words.ts'

/** A line in the participant's own words. */
export const shortText: Kind<ShortText, string> = wordsKind('/instrument/kinds/short-text')
