import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { booksOf } from "../../../testing/books.ts";
import { campaignAt } from "../../../testing/campaigns.ts";
import { underWay } from "../../../testing/under-way.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

const wrote = async (hash: string, text: string, optsOut: boolean) =>
  await world.value<string>(
    "select publicity.note_reply(array[decode($1, 'hex')], '128****0000', $2, $3)",
    [hash, text, optsOut],
  );

test("a reply answers what has left for their number, not what only waits for it", async () => {
  const [followUp, letter] = [
    await underWay(world, 1),
    await campaignAt(world, "510522001", "sending"),
  ];
  await world.change(
    "update publicity.message set message_class = 'care_follow_up' where campaign_id = $1",
    [followUp],
  );
  const { message, hash } = await booksOf(world).leaves(followUp);
  await world.change(
    `insert into publicity.message (campaign_id, office_id, person_id, phone_id, message_class, lane, segments)
     select $1, m.office_id, m.person_id, m.phone_id, 'publicity', 'bulk', 1 from publicity.message m where m.id = $2`,
    [letter, message],
  );
  const reply = await wrote(hash, "R", true);
  expect(
    await world.rows(
      `select r.message_id, o.message_class from publicity.reply r
         join publicity.opt_out o on o.person_id = r.person_id where r.id = $1`,
      [reply],
    ),
  ).toEqual([{ message_id: message, message_class: "care_follow_up" }]);
});

test("a reply in parts is whole again, also under a number that its handset has used before", async () => {
  const hash = randomBytes(32).toString("hex");
  const part = async (sequence: number, text: string) =>
    await world.value<string | null>(
      "select publicity.join_reply(array[decode($1, 'hex')], '128****0000', 1, 2, $2, $3)",
      [hash, sequence, text],
    );
  expect([await part(1, "家里"), await part(2, "都好")]).toEqual([null, "家里都好"]);
  expect([await part(1, "家里"), await part(2, "都好")]).toEqual([null, null]);
  expect([await part(1, "要口罩"), await part(2, "都好")]).toEqual([null, "要口罩都好"]);
  expect([await part(2, "两包"), await part(2, "三包")]).toEqual([null, "三包"]);
});

test("who wrote is found by the number's index, former numbers too", async () => {
  await world.rows("begin");
  try {
    await world.rows("set local enable_seqscan = off");
    await wrote(randomBytes(32).toString("hex"), "你好", false);
    const read = "select seq_scan::int from pg_stat_xact_user_tables where relid = $1::regclass";
    expect(await world.value(read, ["registry.sealed_value"])).toBe(0);
  } finally {
    await world.rows("rollback");
  }
});

test("what a stranger writes comes to the county whose letter began to leave last, also one of its townships", async () => {
  await world.change("update publicity.campaign set started_at = now() - interval '1 day'");
  const county = async (hash: string) =>
    await world.value<string>(
      "select o.code from publicity.reply r join organisation.office o on o.id = r.office_id where r.id = $1",
      [await wrote(hash, "你们是谁", false)],
    );
  const stranger = () => randomBytes(32).toString("hex");
  await campaignAt(world, "510521", "draft");
  expect(await county(stranger())).toBe("510522");
  const [town] = await world.rows<{ code: string }>(
    `select o.code from organisation.office o join access.office_scope s on s.office_id = o.id
       join organisation.office c on c.id = s.county_id where c.code = '510521' and o.kind in ('town_federation', 'street_federation')
      order by o.code limit 1`,
  );
  const letter = await campaignAt(world, town?.code ?? "", "sending");
  await world.change("update publicity.campaign set started_at = now() where id = $1", [letter]);
  expect(await county(stranger())).toBe("510521");
});
