"use strict";

/** A failure whose message says what happened and what to do; it is printed without a stack. */
class PlainFailure extends Error {}

/**
 * The system's code of a failed call ("ENOENT", "EACCES", …), if it has one.
 *
 * @param {unknown} error
 * @returns {string | undefined}
 */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

module.exports = { PlainFailure, codeOf };
