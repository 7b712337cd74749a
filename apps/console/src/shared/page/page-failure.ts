import type { Failure } from "../graphql/failure.ts";

/** Thrown where a page cannot go on without what it asked for; the error page reads it. */
export class PageFailure extends Error {
  override readonly name = "PageFailure";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}
