import { expect, test } from "vitest";
import { searchTerms } from "./person-search.ts";

test.each([
  ["张", { by: "name", alternatives: [["h:张"]], contains: null }],
  [" 张 三 ", { by: "name", alternatives: [["h:张三"]], contains: null }],
  ["张长江", { by: "name", alternatives: [["h:张长", "h:长江"]], contains: "张长江" }],
  ["ZJ", { by: "name", alternatives: [["i:zj"]], contains: null }],
  ["１２８０００００００１", { by: "number", number: "12800000001", kind: "phone" }],
  ["11010519491231002x", { by: "number", number: "11010519491231002X", kind: "document" }],
  [
    "11010519491231002X42B1",
    { by: "number", number: "11010519491231002X42B1", kind: "certificate" },
  ],
  ["002X", { by: "tail", tail: "002X" }],
  ["5678", { by: "tail", tail: "5678" }],
  ["0830-5261234", { by: "number", number: "08305261234", kind: "phone" }],
  ["123", { by: "name", alternatives: [], contains: null }],
  ["   ", { by: "name", alternatives: [], contains: null }],
  ["张3", { by: "name", alternatives: [], contains: null }],
])("%s", (typed, terms) => {
  expect(searchTerms(typed)).toEqual(terms);
});
