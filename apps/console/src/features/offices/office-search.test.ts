import { describe, expect, it } from "vitest";
import { readOfficeSearch } from "./office-search.ts";

describe("readOfficeSearch", () => {
  it("keeps what it understands", () => {
    const raw = {
      view: "list",
      q: "白沙",
      kinds: "grid.town_federation.castle",
      state: "all",
      unstaffed: true,
      sort: "name",
      code: 510522,
      open: "1.22.x",
    };
    expect(readOfficeSearch(raw)).toEqual({
      view: "list",
      q: "白沙",
      kinds: "town_federation.grid",
      state: "all",
      unstaffed: true,
      sort: "name",
      code: "510522",
      open: "1.22",
    });
  });

  it("leaves out everything else", () => {
    expect(
      readOfficeSearch({
        view: "map",
        q: "",
        kinds: "",
        state: "open",
        unstaffed: 1,
        sort: "size",
      }),
    ).toEqual({});
  });
});
