import { sentenceFor } from './definition-fault.ts'
import type { Sentence } from './answer.ts'
import { MOST } from './kinds/common/schema.ts'
import type { Questionnaire } from './questionnaire.ts'
import { definition } from './schema.ts'

/** A validation error of a definition; `path` is its JSON path, such as `sections.0.questions.3.code`. */
export type DefinitionFault = { readonly path: string; readonly sentence: Sentence }

/** A questionnaire, or its validation errors. */
export type DefinitionReading =
  | { readonly ok: true; readonly form: Questionnaire }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] }

const MOST_FAULTS = 50

/** Parses a definition; its meaning is checked on publishing. Never throws. */
export function readDefinition(json: unknown): DefinitionReading {
  const read = definition.safeParse(json)
  if (read.success) return { ok: true, form: read.data }
  const faults = read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: issue.path.map(String).join('.'),
    sentence: sentenceFor(issue, { max: MOST.questions }),
  }))
  return { ok: false, faults }
}
