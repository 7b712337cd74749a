import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import type { DemoSession } from "../people/demo-session.ts";
import { ReferenceClerk } from "./reference-clerk.ts";
import { countReference, differences, type ReferenceCount } from "./reference-count.ts";
import { readOffices } from "./reference-offices.ts";
import { dutyDays, followedDays, referenceDay } from "./reference-period.ts";
import { followUp, keepLedger, releaseFirst } from "./replay-control.ts";
import { disinfect, registerPlaces, report, setRules, slotsReady } from "./replay-duties.ts";

export interface Replayed {
  count: ReferenceCount;
  noticeNumber: string | null;
  differences: string[];
}

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
  const { county, towns, communities } = await readOffices(clerk);
  say("rules and places");
  const places = await registerPlaces(clerk, towns);
  await setRules(clerk, county, { from: followedDays[0] ?? referenceDay, to: referenceDay });
  say("arrivals and controlled persons");
  const cases = await keepLedger(clerk, communities);
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
