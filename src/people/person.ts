import type { Selectable } from 'kysely'

import type { PersonTable } from '../db/schema.ts'

/** A member of staff, never a participant. */
export type Person = Selectable<PersonTable>

export const ROLES = ['administrator', 'researcher', 'facilitator', 'coder'] as const
export type Role = (typeof ROLES)[number]
export type RoleFlags = Readonly<Record<Role, 0 | 1>>

export type AccountState = 'invited' | 'active' | 'deactivated'

/** Returns a person's roles in the order of ROLES. */
export const rolesOf = (person: Person): readonly Role[] => ROLES.filter((role) => person[role] === 1)

/** Whether a person codes and does nothing else. */
export const isOnlyCoder = (person: Person): boolean => rolesOf(person).join() === 'coder'

/** Converts roles to columns. */
export const flagsOf = (roles: readonly Role[]): RoleFlags => ({
  administrator: roles.includes('administrator') ? 1 : 0,
  researcher: roles.includes('researcher') ? 1 : 0,
  facilitator: roles.includes('facilitator') ? 1 : 0,
  coder: roles.includes('coder') ? 1 : 0,
})

/** Invited until a password is chosen. */
export function stateOf(person: Person): AccountState {
  if (person.active === 0) return 'deactivated'
  return person.password_hash === null ? 'invited' : 'active'
}
