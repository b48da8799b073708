/** A figure, or null with the reason these data have none, which a sentence can give. */
export type Computed<Value, Reason extends string> =
  Readonly<{ value: Value; reason: null }> | Readonly<{ value: null; reason: Reason }>

/** Returns a figure that the data have. */
export const computed = <Value>(value: Value): Readonly<{ value: Value; reason: null }> => ({
  value,
  reason: null,
})

/** Returns the absence of a figure. */
export const absent = <Reason extends string>(reason: Reason): Readonly<{ value: null; reason: Reason }> => ({
  value: null,
  reason,
})
