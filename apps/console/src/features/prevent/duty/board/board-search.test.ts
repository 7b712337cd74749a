import { expect, test } from "vitest";
import { readBoardSearch } from "./board-search.ts";

test.each([
  [{}, {}],
  [
    { kind: "follow_up", office: "7", day: "2020-02-29", show: "late", after: "x" },
    { kind: "follow_up", office: "7", day: "2020-02-29", show: "late", after: "x" },
  ],
  [{ day: "2020-02-30", show: "everything", kind: "sport", office: 7 }, {}],
])("%j is read as %j", (raw, search) => {
  expect(readBoardSearch(raw)).toMatchObject(search);
});
