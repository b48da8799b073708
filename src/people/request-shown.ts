import { languageOf, type Language } from '../web/language.ts'
import { paths } from '../web/paths.ts'
import type { AccessRequest } from './access.ts'
import type { Person } from './person.ts'

/** Locals of `people/requests`; requesters may only withdraw their own. */
export function requestOf(language: Language, request: AccessRequest, you: Person) {
  const { id, person_id } = request
  const { t } = language
  const own = person_id === you.id
  return {
    said: saidOf(language, request, own),
    confirm: own ? '' : paths.accessConfirmation(id),
    refuse: own ? paths.accessWithdrawal(id) : paths.accessRefusal(id),
    refusing: t(own ? 'people.withdraw_request' : 'people.refuse_request'),
  }
}

function saidOf(
  { t, days, code }: Language,
  { name, at, title, default_language }: AccessRequest,
  own: boolean,
): string {
  const day = days(at.slice(0, 10), at.slice(0, 10))
  if (!title) return own ? t('people.you_ask_role', { day }) : t('people.asks_role', { name, day })
  const consultation = languageOf(code, default_language ?? code).of(title)
  return own
    ? t('people.you_ask_consultation', { consultation, day })
    : t('people.asks_consultation', { name, consultation, day })
}
