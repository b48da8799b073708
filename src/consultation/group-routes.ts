import type { Router } from 'express'

import type { Context } from '../context.ts'
import { frameOf, personOf, tell } from '../people/auth.ts'
import { blank } from '../web/field.ts'
import { first, idIn, inputOf, type Input } from '../web/form.ts'
import { sendPage } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { changeGroups } from './change.ts'
import { groupsPage } from './group-pages.ts'
import { groupValues, readGroups, rowNumbers, type WrittenGroup } from './group-form.ts'
import { groupedOf } from './load.ts'

const AT = '/consultations/:id/groups'

/** Routes of the stakeholder groups. */
export function groupRoutes(routes: Router, { stores: { db }, now }: Context): void {
  routes.get(AT, async (req, res) => {
    const grouped = await groupedOf(db, personOf(req), idIn(req))
    const { stored } = grouped
    const count = stored.length + (stored.length === 0 ? 3 : 2)
    const rows = Array.from({ length: count }, (_, n) => String(n))
    const filled = blank(frameOf(req).language, groupValues(stored))
    sendPage(res, groupsPage(frameOf(req), { ...grouped, filled, rows }))
  })

  routes.post(AT, async (req, res) => {
    const grouped = await groupedOf(db, personOf(req), idIn(req))
    const { consultation, stored } = grouped
    const { id } = consultation
    const read = readGroups(req.body, consultation, stored)
    if (!read.ok) {
      const filled = { input: read.input, faults: read.faults, language: frameOf(req).language }
      const rows = rowNumbers(read.input)
      return sendPage(res, groupsPage(frameOf(req), { ...grouped, filled, rows }), 422)
    }
    await changeGroups(db, read.value, { id, by: personOf(req).id, now: now() })
    tell(req, 'consultation.groups_changed')
    const input = inputOf(req.body)
    const stays = first(input, 'do') !== '' || first(input, 'pasted').trim() !== ''
    res.redirect(303, stays ? `${paths.groups(id)}${placeOf(input, read.value)}` : paths.consultation(id))
  })
}

/** Returns the anchor after moving a row: the button used, so that it can be pressed again. */
function placeOf(input: Input, { length }: readonly WrittenGroup[]): string {
  const [way = '', moved = ''] = first(input, 'do').split(':')
  const found = rowNumbers(input).indexOf(moved)
  if (found < 0) return ''
  const at = Math.min(found, length - 1)
  // At an end of the list that button is disabled; use the opposite.
  const ends = { 0: 'down', [length - 1]: 'up' }
  return `#${ends[at] ?? way}-${at}`
}
