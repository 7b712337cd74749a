import type { ChinaDay } from "@wuzi/domain/calendar/china-day";
import type { DemoSession } from "./people/demo-session.ts";
import { ReferenceClerk } from "./reference/reference-clerk.ts";
import { readOffices } from "./reference/reference-offices.ts";
import { registerPlaces, setRules } from "./reference/replay-duties.ts";

/**
 * What everybody in the demo county owes from today on: a daily report, two disinfections of each
 * town's hall and corridor, two follow-ups of whoever is under control. A county that has rules keeps
 * them.
 */
export async function setDemoDuties(session: DemoSession, today: ChinaDay): Promise<void> {
  const clerk = new ReferenceClerk(session);
  const { dutyRules } = await clerk.ask<{ dutyRules: { nodes: { current: boolean }[] } }>(
    "{ dutyRules(first: 100) { nodes { current } } }",
  );
  if (dutyRules.nodes.some(({ current }) => current)) return;
  const { county, towns } = await readOffices(clerk);
  await registerPlaces(clerk, towns);
  await setRules(clerk, county, { from: today, to: null });
}
