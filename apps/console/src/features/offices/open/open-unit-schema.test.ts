import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { openUnitSchema } from "./open-unit-schema.ts";

const whole = {
  kind: "GRID",
  topic: "",
  name: "　第三 网格 ",
  shortName: "第三网格",
  openedOn: "2020-02-29",
};

function faults(values: object): (string | undefined)[] {
  const { issues } = safeParse(openUnitSchema, values);
  return (issues ?? []).map(({ path, message }) => `${String(path?.[0].key)} ${message}`);
}

describe("openUnitSchema", () => {
  it("tidies as the server does", () => {
    expect(safeParse(openUnitSchema, whole).output).toMatchObject({ name: "第三 网格", topic: "" });
  });

  it("wants a topic where there are topics", () => {
    expect(faults({ ...whole, kind: "INSTITUTION" })).toEqual(["topic CHOOSE"]);
    expect(faults({ ...whole, kind: "INSTITUTION", topic: "day_care" })).toEqual([]);
  });

  it("names every wrong field at once", () => {
    expect(
      faults({ kind: "", topic: "", name: " ", shortName: "长".repeat(31), openedOn: "" }),
    ).toEqual(["kind CHOOSE", "name REQUIRED", "shortName TOO_LONG", "openedOn NOT_A_DAY"]);
  });
});
