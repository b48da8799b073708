import type { Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { ROLES, type AccountState, type Role } from './person.ts'

/** A role as it is called on pages. */
export const roleName = ({ t }: Language, role: Role): string => t(`people.role_${role}`)

/** The state of an account as it is called on pages. */
export const accountStateName = ({ t }: Language, state: AccountState): string => t(`people.state_${state}`)

/** The roles as boxes to tick, for `people/roles`. */
export function roleChoices({ input, faults, language }: Filled) {
  const fault = faults['roles']
  return {
    fault: fault ? language.t(fault) : '',
    options: ROLES.map((role) => ({
      role,
      label: roleName(language, role),
      does: language.t(`people.role_${role}_does`),
      checked: input['roles']?.includes(role) ?? false,
    })),
  }
}
