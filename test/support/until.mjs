/** Starts no test after the time CHECK_UNTIL, in milliseconds since 1970. */
export const mochaHooks = {
  beforeEach() {
    if (Date.now() > Number(process.env.CHECK_UNTIL)) this.skip()
  },
}
