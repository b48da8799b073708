import { wordsCore } from '../common/words.ts'

export const core = wordsCore
