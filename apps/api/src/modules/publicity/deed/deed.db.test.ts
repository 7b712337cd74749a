import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cityKey, DeedDesk } from "../../../testing/deed-desk.ts";
import {
  cleanText,
  consenting,
  deedAt,
  drafting,
  sourceText,
  withdrawing,
} from "../../../testing/deeds.ts";

const mine = "510522001";
let desk: DeedDesk;

beforeAll(async () => {
  desk = await DeedDesk.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.refresh());
afterEach(() => desk.rest());

test("goes from a street's draft to the city and the province, is returned, mended and accepted", async () => {
  const photoIds = [await desk.photo("deed_photo")];
  const drafted = await desk.does(
    desk.officer,
    "draftDeed",
    "DraftDeedInput",
    drafting({ photoIds }).input,
  );
  const { id } = drafted;
  const seen = { id, version: 1 };
  expect(await desk.does(desk.officer, "handInDeed", "SeenDeedInput", seen)).toMatchObject({
    state: "IN_REVIEW",
  });
  const text = { title: "张长江的二月", body: sourceText };
  const early = await desk.does(desk.county, "keepPublicText", "KeepPublicTextInput", {
    id,
    version: 2,
    ...text,
  });
  expect(early).toEqual({ __typename: "DeedMoved", state: "IN_REVIEW" });
  await desk.does(desk.county, "reviewDeed", "SeenDeedInput", { id, version: 2 });
  const refused = await desk.does(desk.county, "keepPublicText", "KeepPublicTextInput", {
    id,
    version: 3,
    ...text,
  });
  expect(refused).toEqual({
    __typename: "StillPersonal",
    found: [
      { fault: "NAME", inTitle: true, text: "张长江" },
      { fault: "NAME", inTitle: false, text: "张长江" },
      { fault: "NAME", inTitle: false, text: "李梅" },
      { fault: "PHONE", inTitle: false, text: "13812345678" },
      { fault: "ADDRESS", inTitle: false, text: "3组12号" },
    ],
  });
  const clean = { title: "一名专职委员的二月", body: cleanText };
  await desk.does(desk.county, "keepPublicText", "KeepPublicTextInput", {
    id,
    version: 3,
    ...clean,
  });
  expect(await desk.submit(id, ["CITY"])).toEqual({
    __typename: "SubmissionBarred",
    level: "CITY",
    bar: "NOT_CLEARED",
  });
  const paper = consenting(id, {
    means: "PAPER",
    photosMayBePublished: true,
    photoIds: [await desk.photo("deed_consent_photo")],
  });
  const agreed = await desk.does(
    desk.officer,
    "recordDeedConsent",
    "RecordDeedConsentInput",
    paper.input,
  );
  expect(agreed.state).toBe("CLEARED");

  desk.work();
  expect(await desk.submit(id, ["CITY", "PROVINCE"])).toMatchObject({ state: "SUBMITTED" });
  await desk.delivery(id, { state: "DELIVERED", attempts: 1, fault: null });
  expect(desk.city.heard.map(({ fault }) => fault)).toEqual([undefined]);
  const told = JSON.parse(desk.city.heard[0]?.body ?? "") as { deed: object; photos: object[] };
  expect(told.deed).toMatchObject({ about: "张某某", text: cleanText, textVersion: 1 });
  const made = await desk.packed(id);
  const toCity = made.find(({ level }) => level === "CITY");
  const path = toCity?.package?.path ?? "";
  const entries = await desk.entriesOf(path);
  expect([...entries.keys()]).toEqual([
    "公开稿.txt",
    "报送表.xlsx",
    "photos/01.jpg",
    "metadata.json",
  ]);
  expect(entries.get("公开稿.txt")).toContain(cleanText);
  const metadata = JSON.parse(entries.get("metadata.json") ?? "") as { files: object[] };
  expect(metadata).toMatchObject({ level: "city", deed: { about: "张某某" } });
  expect(metadata.files).toEqual(expect.arrayContaining([expect.objectContaining(told.photos[0])]));
  expect([...entries.values()].join("")).not.toMatch(/张长江|李梅|13812345678/);
  const audited = await desk.world.value(
    "select action from audit.entry where subject = 'platform.file' order by id desc limit 1",
  );
  expect(audited).toBe("reveal");
  const other = await desk.fetched(path, desk.officer);
  expect(other.status).toBe(403);

  const returned = { submissionId: toCity?.id, accepted: false, reason: "请补充时间地点" };
  await desk.does(desk.county, "answerDeed", "AnswerDeedInput", returned);
  const inProvince = made.find(({ level }) => level === "PROVINCE");
  await desk.does(desk.county, "answerDeed", "AnswerDeedInput", {
    submissionId: inProvince?.id,
    accepted: true,
    reference: "SC-7",
  });
  expect((await desk.deed(id)).state).toBe("RETURNED");
  expect(await desk.submit(id, ["CITY"])).toMatchObject({ bar: "NOT_MENDED" });
  const { version } = await desk.deed(id);
  const mended = { id, version, title: "二月", body: `${cleanText}时间是2020年2月。` };
  expect(
    await desk.does(desk.county, "keepPublicText", "KeepPublicTextInput", mended),
  ).toMatchObject({
    state: "CLEARED",
    publicText: { number: 2 },
  });
  expect(await desk.submit(id, ["PROVINCE"])).toMatchObject({ bar: "ACCEPTED" });
  const again = await desk.submit(id, ["CITY"]);
  expect(again.submissions[0]).toMatchObject({ level: "CITY", textNumber: 2, state: "OPEN" });
  await desk.does(desk.county, "answerDeed", "AnswerDeedInput", {
    submissionId: again.submissions[0]?.id,
    accepted: true,
  });
  expect((await desk.deed(id)).state).toBe("ACCEPTED");
});

describe("a platform that", () => {
  test.each([
    ["breaks", { fault: "PLATFORM_FAULT", status: 500 }],
    ["hangs", { fault: "NO_ANSWER" }],
    ["garbage", { fault: "GARBAGE" }],
    ["another", { fault: "GARBAGE", status: 200 }],
  ] as const)("%s is told again, the same under the same key", async (manner, fault) => {
    const { id } = await deedAt(desk.world, mine, "cleared");
    desk.city.manner = manner;
    desk.work();
    await desk.submit(id, ["CITY"]);
    await desk.delivery(id, { state: "WAITING", attempts: 1, ...fault });
    desk.city.manner = "takes";
    await desk.hurry();
    const known = await desk.delivery(id, { state: "DELIVERED", attempts: 2, fault: null });
    expect(new Set(desk.city.heard.map(({ key: each }) => each))).toEqual(new Set([known.id]));
    expect(new Set(desk.city.heard.map(({ body }) => body)).size).toBe(1);
    expect((await desk.deed(id)).submissions[0]?.reference).toBe("LZ-1");
  });

  test("hangs while the worker is stopped is told again by the next, under the same key", async () => {
    const { id } = await deedAt(desk.world, mine, "cleared");
    desk.city.manner = "hangs";
    desk.work({ inside: true });
    await desk.submit(id, ["CITY"]);
    await expect.poll(() => desk.city.heard.length).toBe(1);
    await desk.rest();
    desk.city.manner = "takes";
    desk.work();
    const known = await desk.delivery(id, { state: "DELIVERED", attempts: 2 });
    expect(desk.city.heard.map(({ key }) => key)).toEqual([known.id, known.id]);
  });

  test("refuses is not asked again until somebody says so; then under the same key", async () => {
    const { id } = await deedAt(desk.world, mine, "cleared");
    desk.city.manner = "refuses";
    desk.work();
    await desk.submit(id, ["CITY"]);
    const refused = await desk.delivery(id, { state: "FAILED", fault: "REFUSED", status: 403 });
    desk.city.manner = "takes";
    const again = "mutation ($id: ID!) { resendDeedDelivery(id: $id) { id } }";
    await desk.county.ok(again, { id: refused.id });
    await desk.county.ok(again, { id: refused.id });
    await desk.delivery(id, { state: "DELIVERED", attempts: 2 });
    expect([...desk.city.taken.keys()]).toEqual([refused.id]);
  });

  test("lies inside is never asked unless a setting allows it", async () => {
    const { id } = await deedAt(desk.world, mine, "cleared");
    desk.work({});
    await desk.submit(id, ["CITY"]);
    await desk.delivery(id, { state: "FAILED", fault: "INSIDE_ADDRESS" });
    expect(desk.city.heard).toEqual([]);
  });
});

test("is told when consent is taken back; nothing more leaves, and the package is gone", async () => {
  const { id } = await deedAt(desk.world, mine, "cleared");
  const { id: later } = await deedAt(desk.world, mine, "cleared");
  desk.work();
  await desk.submit(id, ["CITY"]);
  await desk.delivery(id, { state: "DELIVERED" });
  const path = (await desk.packed(id))[0]?.package?.path ?? "";
  await desk.rest();
  await desk.submit(later, ["CITY"]);
  const back = "WithdrawDeedConsentInput";
  for (const each of [id, later]) {
    const withdrawn = await desk.does(
      desk.officer,
      "withdrawDeedConsent",
      back,
      withdrawing(each).input,
    );
    expect(withdrawn).toMatchObject({ state: "REVIEWED", consent: null });
  }
  const gone = await desk.fetched(path, desk.county);
  expect(gone.status).toBe(404);
  desk.work();
  await desk.delivery(id, { state: "DELIVERED" }, "WITHDRAWN");
  const [told] = (await desk.deed(id)).submissions;
  expect(JSON.parse(desk.city.heard.at(-1)?.body ?? "")).toMatchObject({
    event: "deed.withdrawn",
    submission: told?.id,
  });
  // what had not left says nothing at all
  expect((await desk.deed(later)).submissions).toMatchObject([
    { state: "WITHDRAWN", packageState: "WITHDRAWN", deliveries: [{ state: "CANCELLED" }] },
  ]);
  expect(desk.city.heard.length).toBe(2);
  expect(await desk.submit(id, ["CITY"])).toMatchObject({ bar: "NOT_CLEARED" });
});

test("whoever handed it in does not review it, and a platform's secret stands nowhere", async () => {
  const drafted = await desk.does(desk.county, "draftDeed", "DraftDeedInput", drafting().input);
  await desk.does(desk.county, "handInDeed", "SeenDeedInput", { id: drafted.id, version: 1 });
  const own = await desk.does(desk.county, "reviewDeed", "SeenDeedInput", {
    id: drafted.id,
    version: 2,
  });
  expect(own.__typename).toBe("AnotherMustReview");
  const kept = await desk.world.value<string>(
    `select string_agg(t, '') from (select p::text as t from publicity.deed_platform p
       union all select e::text from audit.entry e union all select i::text from platform.idempotency i) everything`,
  );
  expect(kept).not.toContain(cityKey.secret);
  expect(kept).not.toContain(Buffer.from(cityKey.secret).toString("hex"));
  expect(kept).not.toContain("13812345678");
});
