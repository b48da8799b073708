import type { Claim, Needs } from './claim.ts'

/** The proof that answers and what was noted about them are deleted. */
export const DELETED = [
  'test/deletion/deletion.test.ts',
  'are kept until the end of the last day, UTC, and deleted in the moment after it',
] as const

/** Notes about the room are shown: the session closed, and its answers are there. */
const hasNotes = ({ state, kind, deleted }: Needs['notes']) =>
  (state === 'closed' || state === 'sealed') && kind === 'live' && deleted === ''

/** Who reads notes about the room, and until when they are kept. */
export const NOTE_CLAIMS: readonly Claim<Needs['notes']>[] = [
  {
    key: 'session.notes_readers',
    holds: hasNotes,
    proof: ['test/routes.test.ts', 'is as listed for ${role}'],
  },
  {
    key: 'session.notes_deleted',
    holds: hasNotes,
    proof: DELETED,
  },
]
