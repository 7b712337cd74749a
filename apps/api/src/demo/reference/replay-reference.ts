import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import type { DemoSession } from "../people/demo-session.ts";
import { ReferenceClerk } from "./reference-clerk.ts";
import { countReference, differences, type ReferenceCount } from "./reference-count.ts";
import { dutyDays } from "./reference-period.ts";
import { followUp, keepLedger, releaseFirst } from "./replay-control.ts";
import { disinfect, registerPlaces, report, setRules, slotsReady } from "./replay-duties.ts";

interface Office {
  id: string;
  code: string;
  shortName: string;
  kind: string;
}

export interface Replayed {
  count: ReferenceCount;
  noticeNumber: string | null;
  differences: string[];
}

const offices = `{ county: offices(first: 1, filter: { kinds: [COUNTY_FEDERATION] }) { nodes { id code shortName kind } }
  communities: offices(first: 100, filter: { kinds: [COMMUNITY_POST], state: OPEN }) { nodes { id code shortName kind } }
  towns: offices(first: 100, filter: { kinds: [STREET_FEDERATION, TOWN_FEDERATION], state: OPEN }) { nodes { id code shortName kind } } }`;

/**
 * Enters the reference period through the public API, as the county's people would from their paper
 * ledgers: rules, places, daily reports, disinfections, arrivals, controlled persons of both groups,
 * follow-ups and one release. What was entered before is found again and not entered twice.
 *
 * @param say hears how far it is
 * @param days for which reports and disinfections are entered
 */
export async function replayReference(
  { administrator, leader }: { administrator: DemoSession; leader: DemoSession },
  say: (words: string) => void,
  days: readonly ChinaDay[] = dutyDays,
): Promise<Replayed> {
  const clerk = new ReferenceClerk(administrator);
  const { county, towns, communities } =
    await clerk.ask<Record<"county" | "towns" | "communities", { nodes: Office[] }>>(offices);
  const [own] = county.nodes;
  if (own === undefined) throw new Error("There is no county federation in reach.");
  say("rules and places");
  const places = await registerPlaces(clerk, towns.nodes);
  await setRules(clerk, own);
  say("arrivals and controlled persons");
  const cases = await keepLedger(clerk, communities.nodes);
  say("waiting for the day's duties");
  await slotsReady(clerk, places.length);
  say("follow-ups");
  await followUp(clerk, cases);
  say("disinfections");
  await disinfect(clerk, places, days);
  say("daily reports");
  await report(clerk, days);
  say("a release");
  const noticeNumber = await releaseFirst(clerk, new ReferenceClerk(leader), cases);
  const count = await countReference(clerk);
  return { count, noticeNumber, differences: differences(count, places.length) };
}
