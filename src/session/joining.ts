import { paths } from '../web/paths.ts'
import { spaced } from './join-code.ts'
import { qrOf, type Qr } from './qr.ts'

/** How a phone gets into a session. */
export type Joining = Readonly<{
  /** Leads straight to the session. */
  qr: Qr
  /** To be typed by hand; it asks for the join code. */
  address: string
  /** The join code in two groups of four. */
  code: string
  /** Path of the session's first page for participants. */
  start: string
  /** False when the address means this computer only, so that no phone can reach it. */
  reachable: boolean
}>

/** The QR code, address and join code of a session on the server at `public_url`. */
export const joiningOf = (public_url: string, join_code: string): Joining => ({
  qr: qrOf(`${public_url}${paths.start(join_code)}`),
  address: typedAddress(public_url),
  code: spaced(join_code),
  start: paths.start(join_code),
  reachable: !isThisComputer(public_url),
})

/** What has to be typed: browsers add https:// themselves, but neither http:// nor a port. */
export function typedAddress(public_url: string): string {
  const { protocol, port } = new URL(public_url)
  return protocol === 'https:' && port === '' ? public_url.slice('https://'.length) : public_url
}

const isThisComputer = (public_url: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(public_url).hostname)
