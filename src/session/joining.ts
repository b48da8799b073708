import { paths } from '../web/paths.ts'
import { spaced } from './join-code.ts'
import { qrOf, type Qr } from './qr.ts'

/** How participants join. */
export type Joining = Readonly<{
  /** Encodes the start page's URL. */
  qr: Qr
  /** To be typed; the page asks for the join code. */
  address: string
  /** Join code in two groups of four. */
  code: string
  /** Path of the participants' start page. */
  start: string
  /** False for a loopback address, which no phone can reach. */
  reachable: boolean
}>

/** Returns the QR code, address and join code of a session. */
export const joiningOf = (public_url: string, join_code: string): Joining => ({
  qr: qrOf(`${public_url}${paths.start(join_code)}`),
  address: typedAddress(public_url),
  code: spaced(join_code),
  start: paths.start(join_code),
  reachable: !isThisComputer(public_url),
})

/** Shortens the address to type: browsers add https://, but neither http:// nor a port. */
export function typedAddress(public_url: string): string {
  const { protocol, port } = new URL(public_url)
  return protocol === 'https:' && port === '' ? public_url.slice('https://'.length) : public_url
}

const isThisComputer = (public_url: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(public_url).hostname)
