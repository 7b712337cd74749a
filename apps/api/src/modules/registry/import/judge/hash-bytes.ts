/** Hashes as an array of `bytea` takes them, each once. */
export function bytesOf(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].map((hash) => `\\x${hash}`);
}
