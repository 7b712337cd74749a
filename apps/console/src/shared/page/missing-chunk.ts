/** Whether code did not come: without a network, or since an update after which the old page asks for what is gone. */
export function isChunkMissing(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/u.test(
      error.message,
    )
  );
}
