import { createHash } from 'node:crypto'

import type { Visits } from '../db/database.ts'
import type { Input } from '../web/form.ts'
import { beginForm, findForm } from '../web/form-queries.ts'
import { hashOf as visitHashOf } from '../web/visit-queries.ts'

/** An export that was asked for without scripts: a page of its own offers the file, once. */
export type Offer = Readonly<{ code: string; consultation_id: number; form: Input; until: string }>

/** Minutes for which an offer lasts. */
export const MINUTES = 10

/** Returns when an offer made now ends. */
export const endOf = (now: Date): string => new Date(now.getTime() + MINUTES * 60_000).toISOString()

type Asked = Readonly<{ code: string; consultation_id: number; now: Date }>

/** Returns the visit's offer while it is open and its file not fetched. */
export async function openOffer(
  db: Visits,
  offer: Offer | undefined,
  { code, consultation_id, now }: Asked,
): Promise<Offer | undefined> {
  const isAsked = offer?.code === code && offer.consultation_id === consultation_id
  if (!isAsked || offer.until <= now.toISOString()) return undefined
  return (await findForm(db, hashOf(offer))) ? undefined : offer
}

/** Takes an offer; false when it was taken, on whichever server. */
export const takeOffer = async (db: Visits, offer: Offer, visit: string, now: Date): Promise<boolean> =>
  await beginForm(db, { hash: hashOf(offer), visit_hash: visitHashOf(visit) }, now)

const hashOf = ({ code }: Offer) => createHash('sha256').update(`export ${code}`).digest('base64url')
