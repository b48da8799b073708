/** Whether both limits are set and contradictory. */
export const isAbove = <Limit extends number | string>(
  low: Limit | undefined,
  high: Limit | undefined,
): boolean => low !== undefined && high !== undefined && low > high

/** Whether limits admit missing codes; a number without lower limit admits none, since `read` rejects them. */
export function touchesMissingCodes({
  min,
  max = Infinity,
}: {
  readonly min?: number
  readonly max?: number
}): boolean {
  return min === undefined ? max >= -99 && max <= -90 : min <= -90 && max >= -99
}
