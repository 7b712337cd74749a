import { describe, expect, it } from "vitest";
import { mostBytes, unfitness } from "./check-file.ts";

const seen = (name: string, size = 1000) => unfitness({ name, size });

describe("unfitness", () => {
  it("lets spreadsheets through, and what only the server can tell", () => {
    expect(seen("名册.xlsx")).toBeUndefined();
    expect(seen("名册.CSV")).toBeUndefined();
    expect(seen("名册")).toBeUndefined();
    expect(seen("名册.xlsx", mostBytes)).toBeUndefined();
  });

  it("knows what is refused by its ending, whatever its size", () => {
    expect(seen("名册.XLS")).toBe("OLD_FORMAT");
    expect(seen("名册.2020.xlsm")).toBe("MACROS");
    expect(seen("通知.pdf", 0)).toBe("NOT_A_SPREADSHEET");
  });

  it("sees that a file is empty or too big", () => {
    expect(seen("名册.xlsx", 0)).toBe("EMPTY");
    expect(seen("名册.csv", mostBytes + 1)).toBe("TOO_BIG");
  });
});
