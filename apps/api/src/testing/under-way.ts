import { campaignAt } from "./campaigns.ts";
import { freshNumber, reachablePeople } from "./reachable-people.ts";
import type { World } from "./world.ts";

const office = "510522001001";

/** The demo county's rules, without hours and without a limit that a test would meet. */
export async function sendAtAllHours(world: World): Promise<void> {
  await world.change(
    `insert into publicity.sending_policy (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
       forbidden_words, same_text_hours, send_from, send_to)
     select id, '【合江县残联】', '拒收请回复R', 50, 35, 5000, '', 0, '00:00', '23:59:59.999'
       from organisation.office where code = '510522'`,
  );
}

/** A campaign under way, with so many people of one village in its queue. */
export async function underWay(world: World, count: number): Promise<string> {
  const id = await campaignAt(world, "510522001", "sending");
  const people = await reachablePeople(world, office, Array.from({ length: count }, freshNumber));
  await world.change(
    `insert into publicity.message (campaign_id, office_id, person_id, phone_id, message_class, lane, segments)
     select $1, p.office_id, p.id, s.id, 'publicity', 'bulk', 1 from registry.person p
       join registry.sealed_value s on s.person_id = p.id where p.id = any($2)`,
    [id, people],
  );
  return id;
}

/** How many messages of a campaign stand in each state, from the rows themselves. */
export async function statesOf(world: World, id: string): Promise<Record<string, number>> {
  const rows = await world.rows<{ state: string; n: number }>(
    "select state, count(*)::int as n from publicity.message where campaign_id = $1 group by 1",
    [id],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
