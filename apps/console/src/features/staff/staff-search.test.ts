import { describe, expect, it } from "vitest";
import { readStaffSearch } from "./staff-search.ts";

describe("readStaffSearch", () => {
  it("keeps what it understands", () => {
    const raw = {
      q: "陈",
      roles: "grid_worker.king.auditor",
      state: "disabled",
      account: "locked",
      office: 12,
      alone: true,
      sort: "updated",
      desc: true,
    };
    expect(readStaffSearch(raw)).toEqual({
      q: "陈",
      roles: "auditor.grid_worker",
      state: "disabled",
      account: "locked",
      office: "12",
      alone: true,
      sort: "updated",
      desc: true,
    });
  });

  it("leaves out everything else", () => {
    expect(
      readStaffSearch({
        roles: "king",
        state: "asleep",
        account: "lost",
        alone: "yes",
        office: "",
      }),
    ).toEqual({});
  });
});
