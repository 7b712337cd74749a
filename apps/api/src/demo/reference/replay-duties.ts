import { setTimeout as pause } from "node:timers/promises";
import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import { momentOf, workThrough, type ReferenceClerk } from "./reference-clerk.ts";
import type { ReferenceOffice } from "./reference-offices.ts";
import { dutyWindows, followedDays, referenceDay } from "./reference-period.ts";

/** The county's rules from a day on; those that it has already stay. */
export async function setRules(
  clerk: ReferenceClerk,
  county: ReferenceOffice,
  { from, to }: { from: ChinaDay; to: ChinaDay | null },
): Promise<void> {
  for (const [kind, windows] of Object.entries(dutyWindows)) {
    await clerk.enter(
      `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }`,
      `rule ${kind} ${from}`,
      {
        kind,
        officeId: county.id,
        windows: windows.map(({ start, due, end }) => ({ start, due, end })),
        everyNDays: 1,
        workingDaysOnly: false,
        validFrom: from,
        validTo: to,
      },
    );
  }
}

/** A public area and a corridor at every town and street office. */
export async function registerPlaces(
  clerk: ReferenceClerk,
  towns: readonly ReferenceOffice[],
): Promise<string[]> {
  const places: string[] = [];
  const kinds = [
    ["PUBLIC_AREA", "办事大厅"],
    ["CORRIDOR", "办公楼过道"],
  ] as const;
  for (const town of towns) {
    for (const [kind, name] of kinds) {
      const { place } = await clerk.enter<{ place: { id?: string } }>(
        `mutation ($input: RegisterPlaceInput!) { place: registerDisinfectionPlace(input: $input) {
           ... on DisinfectionPlace { id } } }`,
        `place ${town.code} ${kind}`,
        { kind, name: `${town.shortName}${name}`, officeId: town.id, fromDay: followedDays[0] },
      );
      if (place.id !== undefined) places.push(place.id);
    }
  }
  return places;
}

/** Waits until the worker has made the slots that reports and disinfections will fill. */
export async function slotsReady(clerk: ReferenceClerk, places: number): Promise<void> {
  const wanted = places * dutyWindows.DISINFECTION.length;
  for (let left = 120; left > 0; left -= 1) {
    const { unitDays } = await clerk.ask<{ unitDays: { disinfections: { expected: number } }[] }>(
      `query ($day: Day!) { unitDays(day: $day) { disinfections { expected } } }`,
      { day: referenceDay },
    );
    const expected = unitDays.reduce((sum, { disinfections }) => sum + disinfections.expected, 0);
    if (expected >= wanted) return;
    await pause(500);
  }
  throw new Error("The worker has made no duties: does it run?");
}

/** Each place twice a day. */
export async function disinfect(
  clerk: ReferenceClerk,
  places: readonly string[],
  days: readonly ChinaDay[],
): Promise<void> {
  const times = days.flatMap((day) => dutyWindows.DISINFECTION.map(({ done }) => ({ day, done })));
  await workThrough(
    places.flatMap((placeId) => times.map((time) => ({ placeId, ...time }))),
    async ({ placeId, day, done }) =>
      await clerk.enter(
        `mutation ($input: RecordDisinfectionInput!) { recordDisinfection(input: $input) { __typename } }`,
        `disinfection ${placeId} ${day} ${done}`,
        { placeId, moment: momentOf(day, done) },
      ),
  );
}

/** A zero report of every post that owed one, entered from paper. */
export async function report(clerk: ReferenceClerk, days: readonly ChinaDay[]): Promise<void> {
  for (const day of days) {
    const posts = await postsThatReport(clerk, day);
    const [{ done }] = dutyWindows.DAILY_REPORT;
    await workThrough(
      posts,
      async (postId) =>
        await clerk.enter(
          `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename } }`,
          `report ${postId} ${day}`,
          { postId, behalfReason: "纸质日报补录", moment: momentOf(day, done) },
        ),
    );
  }
}

async function postsThatReport(clerk: ReferenceClerk, day: string): Promise<string[]> {
  const posts: string[] = [];
  let after: string | null = null;
  do {
    const {
      dutySlots,
    }: {
      dutySlots: {
        nodes: { targetId: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } = await clerk.ask(
      `query ($after: String, $filter: DutySlotFilter) { dutySlots(first: 100, after: $after, filter: $filter) {
           nodes { targetId } pageInfo { hasNextPage endCursor } } }`,
      { after, filter: { kind: "DAILY_REPORT", onDay: day } },
    );
    posts.push(...dutySlots.nodes.map(({ targetId }) => targetId));
    after = dutySlots.pageInfo.hasNextPage ? dutySlots.pageInfo.endCursor : null;
  } while (after !== null);
  return posts;
}
