import type { z } from 'zod'

import type { Key } from '../locale/message.ts'
import { isKey } from '../locale/catalogue.ts'
import type { Sentence } from './answer.ts'

/** The message for a zod issue; `values` fill the messages of our own refinements. */
export function sentenceFor(issue: z.core.$ZodIssue, values: NonNullable<Sentence['values']>): Sentence {
  const { code: why, message } = issue
  if (why === 'invalid_type' && message.endsWith('received undefined')) {
    return { key: 'questionnaire.definition_missing' }
  }
  if (why === 'invalid_type') return { key: 'questionnaire.definition_type' }
  if (why === 'invalid_union' && issue.errors.length === 0) return { key: 'questionnaire.definition_kind' }
  if (why === 'unrecognized_keys') {
    return { key: 'questionnaire.definition_unknown', values: { names: issue.keys.join(', ') } }
  }
  if (why === 'too_big') return { key: tooBigKey(issue.origin), values: { max: Number(issue.maximum) } }
  if (why === 'too_small') return { key: TOO_LOW, values: { min: Number(issue.minimum) } }
  return { key: ownKey(why === 'invalid_key' ? issue.issues[0]?.message : message), values }
}

const TOO_LOW: Key = 'questionnaire.definition_number_low'

function tooBigKey(origin: string): Key {
  if (origin === 'string') return 'questionnaire.definition_too_long'
  return origin === 'array' ? 'questionnaire.definition_too_many' : 'questionnaire.definition_number_high'
}

/** A refinement's message is a catalogue key. */
const ownKey = (message = ''): Key => (isKey(message) ? message : 'questionnaire.definition_unreadable')
