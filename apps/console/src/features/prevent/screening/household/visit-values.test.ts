import { expect, it } from "vitest";
import { freshVisit, fromVisit, toVisit, visitFault, type VisitValues } from "./visit-values.ts";

const members = [
  { id: "a", name: "张*" },
  { id: "b", name: "李*" },
];
const having = (id: string, change: object): VisitValues => {
  const fresh = freshVisit(members);
  const before = fresh.members[id];
  return {
    ...fresh,
    members: { ...fresh.members, [id]: { ...before, ...change } as NonNullable<typeof before> },
  };
};

it("has everybody well until somebody says otherwise", () => {
  const input = toVisit(members, freshVisit(members));
  expect(input.members.map(({ outcome, needs }) => [outcome, needs])).toEqual([
    ["SEEN_WELL", []],
    ["SEEN_WELL", []],
  ]);
  expect(visitFault(input)).toBeUndefined();
});

it("sends the needs of whoever has some, and comes back as it was kept", () => {
  const values = having("b", { hasNeeds: true, needs: ["medicine", "food"], needsNote: "降压药" });
  const input = toVisit(members, values);
  expect(input.members[1]?.needs).toEqual([
    { kind: "FOOD", note: "降压药" },
    { kind: "MEDICINE", note: "降压药" },
  ]);
  expect(toVisit(members, fromVisit(members, input))).toEqual(input);
  const unticked = having("b", { hasNeeds: false, needs: ["food"] });
  expect(toVisit(members, unticked).members[1]?.needs).toEqual([]);
});

const of = (outcome: "SEEN_WELL" | "NOT_ATTEMPTED", note = ""): VisitValues => {
  const values = freshVisit(members);
  const each = Object.entries(values.members).map(([id, member]) => [id, { ...member, outcome }]);
  return { members: Object.fromEntries(each) as VisitValues["members"], note };
};

it.each([
  ["nobody was looked for", of("NOT_ATTEMPTED"), "NOTHING_ATTEMPTED"],
  ["500 emoji", of("SEEN_WELL", "😷".repeat(500)), undefined],
  ["one emoji more", of("SEEN_WELL", "😷".repeat(501)), "TOO_LONG"],
])("knows what the server would refuse: %s", (_, values, fault) => {
  expect(visitFault(toVisit(members, values))).toBe(fault);
});
