/** What a photo is called in a package, and where a notice speaks of it. */
export function photoName(at: number): string {
  return `photos/${String(at + 1).padStart(2, "0")}.jpg`;
}
