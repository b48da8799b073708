import { wordsCore } from '../shared/words.ts'

export const core = wordsCore
