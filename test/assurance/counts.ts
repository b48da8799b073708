/** Returns the number of repetitions of an attack: `full` with ASSURANCE=full, otherwise `short`. */
export const times = (short: number, full: number): number =>
  process.env['ASSURANCE'] === 'full' ? full : short
