/** A photo on its way into a form: what was chosen, and its id once the server keeps it. */
export type Photo = {
  /** Of this choice alone; not the server's. */
  readonly key: string;
  readonly file: File;
  /** Where the server keeps it; `null` until it does. */
  readonly id: string | null;
};

/** What the server takes (`photoLimits`): known beforehand, so that nothing is sent in vain. */
export const photoRules = { bytes: 16 * 1024 * 1024, perRecord: 9 } as const;

const taken = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A fault of a file that need not be sent at all. */
export function photoFault(file: File): "NOT_A_PHOTO" | "TOO_LARGE" | undefined {
  if (!taken.has(file.type)) return "NOT_A_PHOTO";
  return file.size > photoRules.bytes ? "TOO_LARGE" : undefined;
}

/** The ids of photos that have arrived, in order. */
export function keptIds(photos: readonly Photo[]): string[] {
  return photos.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Whether every photo has arrived, so that the form may be sent. */
export function allKept(photos: readonly Photo[]): boolean {
  return photos.every(({ id }) => id !== null);
}
