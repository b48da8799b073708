import type { Filled } from '../web/field.ts'
import type { Language } from '../web/language.ts'
import { ROLES, type AccountState, type Role } from './person.ts'

export const roleName = ({ t }: Language, role: Role): string => t(`people.role_${role}`)

export const accountStateName = ({ t }: Language, state: AccountState): string => t(`people.state_${state}`)

/** Checkboxes of the roles, for `people/roles`. */
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
