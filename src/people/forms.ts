import { z } from 'zod'

import { words } from '../web/form.ts'
import { isCommon, SHORTEST } from './password.ts'
import { ROLES } from './person.ts'

/** An e-mail as stored: trimmed, lower case. */
const emailAddress = z
  .string()
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .max(254, 'form.too_long')
  .regex(/^[^\s@\p{C}\p{DI}]+@[^\s@\p{C}\p{DI}]+$/u, 'people.enter_email')

const fullName = words('people.enter_name', 100)
  .regex(/(?!\p{DI})\p{L}/u, 'people.name_unseen')
  .regex(/^\P{Bidi_Control}*$/u, 'people.name_unseen')
const typedPassword = z.string().min(1, 'people.enter_password').max(1000, 'form.too_long')
const newPassword = z
  .string()
  .min(SHORTEST, 'people.short_password')
  .max(1000, 'form.too_long')
  .refine((password) => !isCommon(password), 'people.common_password')
const roles = z.array(z.enum(ROLES)).min(1, 'people.choose_role')

export const signInForm = z.object({ email: emailAddress, password: typedPassword })
export const setUpForm = z.object({ name: fullName, email: emailAddress, password: newPassword })
export const choosePasswordForm = z.object({ password: newPassword })
export const changePasswordForm = z.object({ current_password: typedPassword, password: newPassword })
export const inviteForm = z.object({ name: fullName, email: emailAddress, roles })
export const particularsForm = z.object({ name: fullName, email: emailAddress })
export const emailForm = particularsForm.pick({ email: true })
export const nameForm = z.object({ name: fullName })
export const rolesForm = z.object({ roles })
export const deactivationForm = z.object({ typed_email: z.string().trim().normalize('NFC').toLowerCase() })
