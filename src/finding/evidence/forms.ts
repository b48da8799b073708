import { z } from 'zod'

import { optionalWords, words } from '../../web/form.ts'
import { RELATIONS } from './evidence.ts'

const bearing = {
  relation: z.enum(RELATIONS, 'evidence.relation_missing'),
  reason: words('evidence.reason_missing', 2000),
}

export const bearingForm = z.object(bearing)

/** A figure or code, with one of its items and the options counted; none for all. */
export const figureForm = z.object({
  source: words('finding.source_missing', 1000),
  row: optionalWords(),
  option: z.array(z.string().min(1).max(200)).max(50),
  ...bearing,
})

export const documentForm = z.object({
  title: words('evidence.document_title_missing', 500),
  from: words('evidence.document_source_missing', 1000),
  dated: words('evidence.document_dated_missing', 100),
  words: optionalWords(4000),
  ...bearing,
})

export const noteForm = z.object({
  note: words('evidence.note_missing', 20),
  ...bearing,
})

export const searchForm = z.object({
  search: words('evidence.search_missing', 100),
  ...bearing,
})
