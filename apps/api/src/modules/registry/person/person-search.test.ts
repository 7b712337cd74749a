import { expect, test } from "vitest";

import { searchTerms } from "./person-search.ts";

test.each([
  ["张", { by: "name", keys: ["张"] }],
  [" 张 三 ", { by: "name", keys: ["张三"] }],
  ["张长江", { by: "name", keys: ["张长", "长江"], contains: "张长江" }],
  ["ZCJ", { by: "name", keys: ["zcj"] }],
  ["１２８０００００００１", { by: "number", number: "12800000001", kinds: ["phone"] }],
  ["11010519491231002x", { by: "number", number: "11010519491231002X", kinds: ["document"] }],
  [
    "11010519491231002X42B1",
    { by: "number", number: "11010519491231002X42B1", kinds: ["certificate"] },
  ],
  ["002X", { by: "tail", tail: "002X" }],
  ["5678", { by: "tail", tail: "5678" }],
  ["0830-5261234", { by: "number", number: "08305261234", kinds: ["phone"] }],
  ["123", { by: "nobody" }],
  ["   ", { by: "nobody" }],
  ["张3", { by: "nobody" }],
])("%s", (typed, terms) => {
  expect(searchTerms(typed)).toEqual(terms);
});
