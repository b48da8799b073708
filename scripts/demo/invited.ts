import { paths } from '../../src/web/paths.ts'
import type { Role } from '../../src/people/person.ts'
import { linkIn, textIn } from './html.ts'
import { newPassword, staffBy, type Staff } from './staff.ts'

type Invitation = Readonly<{ name: string; email: string; roles: readonly Role[] }>

/** Invites somebody on the People page and opens the link for them. */
export async function invited(
  url: string,
  administrator: Staff,
  { name, email, roles }: Invitation,
): Promise<Readonly<{ staff: Staff; id: number }>> {
  const fields = { name: [name], email: [email], roles }
  const html = await administrator.ask(paths.people(), paths.people(), fields)
  const address = textIn(/id="link" type="text" value="([^"]*)"/.exec(html)?.[1] ?? '')
  const own = linkIn(html, /^\/people\/\d+$/)
  return {
    staff: await staffBy(url, new URL(address).pathname, newPassword()),
    id: Number(own.slice(own.lastIndexOf('/') + 1)),
  }
}
