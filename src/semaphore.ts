/** Counting semaphore with a FIFO queue. */
export type Semaphore = Readonly<{
  /** Resolves to an idempotent release function once a permit is free; undefined when the queue is full. */
  take: () => Promise<() => void> | undefined
}>

/** `most` permits, a queue of `waiting`. */
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
