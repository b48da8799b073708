/** Whether both limits are set, and the lower one is above the upper. */
export const isAbove = <Limit extends number | string>(
  low: Limit | undefined,
  high: Limit | undefined,
): boolean => low !== undefined && high !== undefined && low > high

/** Whether a limit lets missing codes in; a number without a lower limit permits none, since reading refuses them. */
export function touchesMissingCodes({
  min,
  max = Infinity,
}: {
  readonly min?: number
  readonly max?: number
}): boolean {
  return min === undefined ? max >= -99 && max <= -90 : min <= -90 && max >= -99
}
