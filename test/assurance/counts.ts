/** How often something is done: short beside every change, full by hand with ASSURANCE=full. */
export const times = (short: number, full: number): number =>
  process.env['ASSURANCE'] === 'full' ? full : short
