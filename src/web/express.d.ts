declare namespace Express {
  interface Request {
    /** What surrounds the page this request will get, once it is known. */
    frame?: import('./page.ts').Frame
  }
}
