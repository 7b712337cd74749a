import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const features = path.resolve(import.meta.dirname, "../../features");

/** Shows what it made, which nobody sees again, in the dialog itself. */
const exceptions = ["integration/client/detail/issue-key-dialog.tsx"];

/** What a dialog says, or what its sending says, which stands in a hook beside it. */
function source(file: string): string {
  const text = readFileSync(file, "utf8");
  const hooks = [...text.matchAll(/from "(\.\/use-[\w-]+\.ts)"/gu)].map(([, hook]) => hook ?? "");
  return [text, ...hooks.map((hook) => readFileSync(path.join(file, "..", hook), "utf8"))].join("");
}

it("says what came of every form in a dialog, which is gone once it was sent", () => {
  const dialogs = globSync("**/*.tsx", { cwd: features })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => readFileSync(path.join(features, file), "utf8").includes("<FormDialog"));
  expect(dialogs.length).toBeGreaterThan(30);
  const silent = dialogs.filter((file) => !source(path.join(features, file)).includes("showToast"));
  expect(silent.toSorted()).toEqual(exceptions);
});
