import { watch } from "rolldown";
import config from "../../rolldown.config.ts";
import { messageOf } from "../plain-error.ts";
import { apiFolder } from "../repository.ts";

/**
 * Bundles the API again after every edit. A mistake in the source is printed and the watch goes on.
 *
 * @param bundled called after every bundle that succeeded.
 * @returns a function that ends the watching.
 */
export function watchBundle(bundled: () => void): () => Promise<void> {
  const watcher = watch({ ...config, cwd: apiFolder });
  watcher.on("event", (event) => {
    switch (event.code) {
      case "BUNDLE_END":
        void event.result.close();
        bundled();
        break;
      case "ERROR":
        void event.result.close();
        console.error(messageOf(event.error));
        break;
      default:
    }
  });
  return () => watcher.close();
}
