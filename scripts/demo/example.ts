import { readFileSync } from 'node:fs'
import path from 'node:path'

import { type Questionnaire, type Text } from '../../src/questionnaire/questionnaire.ts'
import { root } from '../../src/root.ts'

/** The example consultation as data: what a researcher would have set up by hand. */
export type Example = {
  readonly consultation: {
    readonly code: string
    readonly title: Text
    readonly purpose: Text
    readonly organiser: Text
    readonly contact: string
    readonly retention_until: string
    readonly languages: readonly string[]
    readonly default_language: string
    readonly thresholds: {
      readonly room: number
      readonly public_base: number
      readonly public_cell: number
      readonly pack_k: number
    }
  }
  readonly stakeholder_groups: readonly { readonly code: string; readonly label: Text }[]
  readonly workshops: readonly ExampleWorkshop[]
  readonly questionnaire: Questionnaire
}

export type ExampleWorkshop = {
  readonly code: string
  readonly place: Text
  readonly starts_on: string
  readonly ends_on: string
  readonly time_zone: string
  readonly languages: readonly string[]
  /** People by stakeholder group. */
  readonly expected: Readonly<Record<string, number>>
}

/** The example consultation of `db/seeds/example.json`; that it has this shape is tested. */
export function exampleConsultation(): Example {
  const example: Example = JSON.parse(readFileSync(path.join(root, 'db/seeds/example.json'), 'utf8'))
  return example
}
