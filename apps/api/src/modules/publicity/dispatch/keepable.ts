/** A carrier's words as the database can hold them: whole characters, no zero bytes; the same each time. */
export function keepable(words: string): string {
  return words.replaceAll("\0", "").toWellFormed();
}
