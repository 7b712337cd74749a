import { watch } from "node:fs";

const SETTLE_MS = 60;

/** Which files of which folder to watch. */
export interface Watched {
  readonly folder: string;
  /** Whether folders within it count too. */
  readonly deep: boolean;
  /** Whether a changed file, by its path within the folder, is of interest. */
  readonly matches: (path: string) => boolean;
}

/**
 * Calls back once after every burst of changes.
 *
 * @returns a function that ends the watching.
 */
export function watchFolder({ folder, deep, matches }: Watched, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: deep }, (_, path) => {
    if (path !== null && matches(path)) {
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    }
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
