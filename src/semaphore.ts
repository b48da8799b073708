/** Lets in so many at once, in the order they came. */
export type Semaphore = Readonly<{
  /** A seat, once there is one, as what gives it back (once; again does nothing); undefined when too many wait. */
  take: () => Promise<() => void> | undefined
}>

/** `most` seats, for which `waiting` may wait. */
export function semaphore(most: number, waiting = Number.POSITIVE_INFINITY): Semaphore {
  let taken = 0
  const queue: (() => void)[] = []
  const seat = () => {
    let isMine = true
    return () => {
      if (!isMine) return
      isMine = false
      const next = queue.shift()
      if (next) next()
      else taken -= 1
    }
  }
  return {
    take: () => {
      if (taken < most) {
        taken += 1
        return Promise.resolve(seat())
      }
      if (queue.length >= waiting) return undefined
      return new Promise((resolve) => queue.push(() => resolve(seat())))
    },
  }
}
