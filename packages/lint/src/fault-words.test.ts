import { describe, expect, it } from "vitest";
import { faultsIn, unwordedFaults } from "./fault-words.ts";
import { trackedTextFiles } from "./tracked-files.ts";

const book = (name: string, ...ids: string[]) => ({
  path: `apps/console/src/shared/i18n/messages/${name}/zh-CN.json`,
  text: JSON.stringify(Object.fromEntries(ids.map((id) => [id, "…"]))),
});
const command = {
  path: "apps/api/src/modules/prevent/control/commands/act.ts",
  text: `throw badField(\`input.\${at}\`, "TAKEN", "…"); throw badField(of(a, b), "GONE", "…");`,
};
const schema = {
  path: "packages/domain/src/prevent/act-input.ts",
  text: `import * as v from "valibot"; v.check(isFine, "NOT_FINE")`,
};

describe("faultsIn", () => {
  it("finds what commands and schemas say, and nothing in tests", () => {
    expect(faultsIn(command)).toEqual(["TAKEN", "GONE"]);
    expect(faultsIn(schema)).toEqual(["NOT_FINE"]);
    expect(faultsIn({ ...command, path: "apps/api/src/act.test.ts" })).toEqual([]);
  });
});

describe("unwordedFaults", () => {
  it("wants a sentence in a book of the page, or in the one that all share", () => {
    const said = [
      book("frame", "fault.GONE"),
      book("control", "control.fault.TAKEN", "control.fault.NOT_FINE"),
    ];
    expect(unwordedFaults([command, schema, ...said])).toEqual([]);
    const elsewhere = [book("frame", "fault.GONE"), book("control", "control.label")];
    const people = book("people", "person.fault.TAKEN");
    expect(unwordedFaults([command, ...elsewhere, people])).toEqual([
      `TAKEN of ${command.path}: no sentence in control`,
    ]);
  });
});

describe("the repository", () => {
  it("has a sentence for every fault that a page may meet", () => {
    expect(unwordedFaults(trackedTextFiles())).toEqual([]);
  });
});
