/** Begins no test after the moment that CHECK_UNTIL names, in milliseconds since 1970. */
export const mochaHooks = {
  beforeEach() {
    if (Date.now() > Number(process.env.CHECK_UNTIL)) this.skip()
  },
}
