/** How often an attack is repeated: few times beside the other tests, many with ASSURANCE=full. */
export const times = (short: number, full: number): number =>
  process.env['ASSURANCE'] === 'full' ? full : short
