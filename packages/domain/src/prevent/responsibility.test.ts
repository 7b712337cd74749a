import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { includesDay } from "../calendar/day-range.ts";
import { contractRoles, groupRoles, responsibleOn, type Area } from "./responsibility.ts";

const from = "2020-01-24";
const open = { openedOn: "2019-12-31", closedOn: null, contracts: [], members: [] };
const held = <const Role extends string>(
  id: string,
  role: Role,
  fromDay = from,
  toDay: string | null = null,
) => ({
  id,
  role,
  fromDay,
  toDay,
});
const county: Area = { ...open, members: [held("h", "head"), held("d", "deputy_head")] };
const town: Area = { ...open, contracts: [held("l", "lead"), held("b", "deputy")] };

describe("who was responsible", () => {
  it("is whoever holds the area's own contract", () => {
    const answer = { id: "l", basis: "contract_lead", above: 0 };
    expect(responsibleOn([town, county], from)).toMatchObject(answer);
  });

  it("is the lead of the nearest contracted office above", () => {
    const answer = { id: "l", basis: "contract_lead", above: 2 };
    expect(responsibleOn([open, open, town, county], from)).toMatchObject(answer);
  });

  it("is the deputy while there is no lead, the one of longest standing", () => {
    const vacant: Area = {
      ...open,
      contracts: [
        held("late", "deputy", "2020-02-02"),
        held("early", "deputy", "2020-02-01"),
        held("gone", "lead", from, "2020-01-31"),
      ],
    };
    const answer = { id: "early", basis: "contract_deputy", above: 0 };
    expect(responsibleOn([vacant, county], "2020-02-10")).toMatchObject(answer);
    expect(responsibleOn([vacant, county], "2020-01-31")).toMatchObject({ id: "gone" });
  });

  it("is the group's head where nothing is contracted, then the deputy head", () => {
    expect(responsibleOn([open, county], from)).toMatchObject({ id: "h", basis: "group_head" });
    const acting: Area = { ...open, members: [held("d", "deputy_head"), held("m", "member")] };
    expect(responsibleOn([open, acting], from)).toMatchObject({
      id: "d",
      basis: "group_deputy_head",
      above: 1,
    });
  });

  it("is nobody, and says why", () => {
    expect(responsibleOn([open, county], "2020-01-23")).toEqual({ gap: "nobody" });
    expect(responsibleOn([town, county], "2019-12-30")).toEqual({ gap: "not_open" });
    const closed = { ...town, closedOn: "2020-06-30" };
    expect(responsibleOn([closed, county], "2020-06-30")).toMatchObject({ id: "l" });
    expect(responsibleOn([closed, county], "2020-07-01")).toEqual({ gap: "not_open" });
    expect(responsibleOn([], from)).toEqual({ gap: "not_open" });
  });
});

const day = fc.nat(60).map((count) => addDays(from, count - 20));
const tenure = <Role extends string>(roles: readonly Role[]) =>
  fc.record({
    id: fc.uuid(),
    role: fc.constantFrom(...roles),
    fromDay: day,
    toDay: fc.option(day, { nil: null }),
  });
const area = fc.record({
  openedOn: day,
  closedOn: fc.option(day, { nil: null }),
  contracts: fc.array(tenure(contractRoles), { maxLength: 4 }),
  members: fc.array(tenure(groupRoles), { maxLength: 4 }),
});

/** Everybody whose time it was, best claim first: contracts before groups, near before far. */
function claims(chain: readonly Area[], onDay: string) {
  const ranks = { lead: 0, deputy: 1, head: 0, deputy_head: 1, member: 2 } as const;
  return chain
    .flatMap(({ contracts, members }, above) => [
      ...contracts.map((each) => ({ ...each, above, kind: "contract" })),
      ...members.map((each) => ({ ...each, above, kind: "group" })),
    ])
    .filter(({ role }) => role !== "member")
    .filter(({ fromDay, toDay }) => includesDay({ from: fromDay, to: toDay }, onDay))
    .map(({ id, role, above, kind, fromDay }) => ({
      claim: [kind, above, ranks[role], fromDay, id].join(" "),
      answer: { id, above, basis: `${kind}_${role}` },
    }))
    .toSorted((a, b) => (a.claim < b.claim ? -1 : 1));
}

it("is whoever has the best claim of all, for any areas and any day", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 5 }), day, (chain, onDay) => {
      const [own] = chain;
      const isOpen =
        own !== undefined && includesDay({ from: own.openedOn, to: own.closedOn }, onDay);
      const best = claims(chain, onDay)[0]?.answer ?? { gap: "nobody" };
      expect(responsibleOn(chain, onDay)).toEqual(isOpen ? best : { gap: "not_open" });
    }),
  );
});
