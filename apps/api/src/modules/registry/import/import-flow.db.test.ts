import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maskForList } from "@wuzi/domain/identity/mask";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportDesk } from "../../../testing/import-desk.ts";
import { sheetFile, type Row } from "../../../testing/sheet-file.ts";

const as = "fuyang.officer";

let desk: ImportDesk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-import-"));
  desk = await ImportDesk.open(folder);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

const written = `select jsonb_object_agg(p.id, p.version) as versions,
  (select count(*)::integer from audit.entry where subject in
    ('registry.person', 'registry.carer', 'registry.sealed_value', 'registry.disability_part')) as entries
  from registry.person p`;

/** Everything that writing to people leaves behind. */
const traces = async () => {
  const [found] = await desk.world.rows<{ versions: Record<string, number>; entries: number }>(
    written,
  );
  if (found === undefined) throw new Error("nothing was counted");
  return found;
};

const masked = (phone = "") => maskForList("phone", phone);

async function imported(rows: readonly Row[], login = as) {
  const id = await desk.checked(login, await sheetFile(rows));
  await desk.commit(login, id);
  return id;
}

test("people of a sheet are registered where it says, and the same file again changes nothing", async () => {
  const rows = desk.people(20);
  const file = await sheetFile(rows);
  const first = await desk.checked(as, file);
  expect((await desk.batch(as, first)).counts).toMatchObject({ total: 20, new: 20, toCommit: 20 });
  expect(await desk.world.value("select count(*)::int from registry.person")).toBe(0);
  const done = await desk.commit(as, first);
  expect(done).toMatchObject({ state: "DONE", counts: { created: 20, toCommit: 0 } });
  expect(
    await desk.world.value(`select count(*)::int from registry.person p
      join organisation.office o on o.id = p.office_id where o.code = '510522001001' and p.synthetic`),
  ).toBe(20);

  const before = await traces();
  const again = await desk.checked(as, file);
  expect((await desk.batch(as, again)).sheets[0]?.remembered).toBe(true);
  expect((await desk.batch(as, again)).counts).toMatchObject({
    unchanged: 20,
    new: 0,
    toCommit: 0,
  });
  await desk.commit(as, again);
  expect(await traces()).toEqual(before);
});

test("a changed row updates what it says differently, fills blanks, and supersedes the number before", async () => {
  const [one = {}, two = {}] = desk.people(2, { 监护人姓名: "", 监护人电话: "" });
  await imported([one, two]);
  const before = await traces();
  const changed = {
    ...one,
    联系电话: "12802990001",
    监护人姓名: "王芳",
    监护人电话: "12802990002",
  };
  const id = await desk.checked(as, await sheetFile([changed, two]));
  const batch = await desk.batch(as, id);
  expect(batch.counts).toMatchObject({ changed: 1, unchanged: 1, doubts: 0 });
  const [row] = await desk.rows(as, id, { verdicts: ["CHANGED"] });
  expect(row?.changes).toEqual([
    { field: "PHONES", written: "128****0001", registered: masked(one["联系电话"]) },
    { field: "CARERS", written: "王芳（配偶） 128****0002", registered: null },
  ]);
  await desk.commit(as, id);
  const phones = await desk.world.rows(
    `select s.holder, s.mask, s.superseded_at is not null as former from registry.sealed_value s
       join registry.person p on p.id = s.person_id where p.name = $1 and s.kind = 'phone'
        and p.document_mask = (select document_mask from registry.person where id = s.person_id)
        and p.phone_mask = '128****0001' order by s.superseded_at nulls last, s.holder`,
    [one["姓名"]],
  );
  expect(phones).toEqual([
    { holder: "self", mask: masked(one["联系电话"]), former: true },
    { holder: "carer", mask: "128****0002", former: false },
    { holder: "self", mask: "128****0001", former: false },
  ]);
  const after = await traces();
  const moved = Object.entries(after.versions).filter(
    ([person, version]) => before.versions[person] !== version,
  );
  expect(moved).toHaveLength(1);
});

test("a new certificate number goes before the former one, which stays", async () => {
  const [one = {}] = desk.people(1);
  const number = String(one["身份证号"]);
  const with44 = { ...one, 残疾人证号: `${number}43`, 残疾等级: "三级" };
  await imported([with44]);
  await imported([{ ...one, 残疾人证号: `${number}42`, 残疾等级: "二级" }]);
  const [row] = await desk.world.rows<{ id: string; grade: number }>(
    `select p.id, p.grade from registry.person p join registry.sealed_value s on s.person_id = p.id
      where s.kind = 'certificate' and s.superseded_at is null order by s.id desc limit 1`,
  );
  expect(row?.grade).toBe(2);
  expect(
    await desk.world.value(
      `select count(*)::int from registry.sealed_value where person_id = $1 and kind = 'certificate' and superseded_at is not null`,
      [row?.id],
    ),
  ).toBe(1);
});

test("whoever is listed by the certificate alone is known by the ID number in it", async () => {
  const [one = {}] = desk.people(1);
  const number = `${one["身份证号"]}43`;
  await imported([{ ...one, 身份证号: "", 残疾人证号: number, 残疾等级: "三级" }]);
  const id = await desk.checked(as, await sheetFile([one]));
  expect((await desk.batch(as, id)).counts).toMatchObject({ new: 0, doubts: 0 });
});

test("an edit by hand is never overwritten: it stays where the sheet repeats itself, and is a doubt where it differs", async () => {
  const [one = {}] = desk.people(1);
  await imported([one]);
  const person = await desk.world.value<string>(
    "select id from registry.person order by id desc limit 1",
  );
  await desk.world.change(
    "update registry.person set needs_care = true, name = '张改名', pinyin = 'zhang gai ming' where id = $1",
    [person],
  );
  const same = await desk.checked(as, await sheetFile([one]));
  expect((await desk.batch(as, same)).counts).toMatchObject({ unchanged: 1 });

  const changed = { ...one, 姓名: "张江江", 现住址: "演示路 2 号" };
  const id = await desk.checked(as, await sheetFile([changed]));
  const [row] = await desk.rows(as, id, { open: true });
  expect(row?.findings.map(({ code }) => code)).toContain("EDITED_SINCE");
  expect(row?.candidates[0]?.person?.id).toBe(person);
  expect(row?.changes).toContainEqual({ field: "NAME", written: "张江江", registered: "张改名" });
  const done = await desk.commit(as, id);
  expect(done.counts).toMatchObject({ updated: 0, openDoubts: 1 });
  expect(await desk.world.value("select name from registry.person where id = $1", [person])).toBe(
    "张改名",
  );

  if (row !== undefined) await desk.decide(as, row, "UPDATE");
  await desk.commit(as, id);
  expect(await desk.world.value("select name from registry.person where id = $1", [person])).toBe(
    "张江江",
  );
});

describe("doubts", () => {
  test("a number that fails its check is a doubt and not the file's end; taken, it is settled for the next time", async () => {
    const [good = {}, bad = {}] = desk.people(2);
    const number = String(bad["身份证号"]);
    const wrong = number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
    const rows = [good, { ...bad, 身份证号: wrong }];
    const id = await desk.checked(as, await sheetFile(rows));
    const batch = await desk.batch(as, id);
    expect(batch.counts).toMatchObject({ new: 1, doubts: 1, refused: 0 });
    expect(batch.findings).toEqual([{ code: "ID_CHECKSUM", level: "DOUBT", count: 1 }]);
    const [row] = await desk.rows(as, id, { open: true, finding: "ID_CHECKSUM" });
    expect(row).toMatchObject({ row: 3, hindrance: null, findings: [{ cell: "D3" }] });
    expect(JSON.stringify(row)).not.toContain(wrong.slice(4, 14));
    expect(await desk.decide(as, row as never, "CREATE")).toMatchObject({ decision: "CREATE" });
    expect((await desk.commit(as, id)).counts).toMatchObject({ created: 2, openDoubts: 0 });
    const again = await desk.checked(as, await sheetFile(rows));
    expect((await desk.batch(as, again)).counts).toMatchObject({ unchanged: 2 });
  });

  test("the same person twice in a file: the second row waits for the first, and settles", async () => {
    const [one = {}] = desk.people(1);
    const rows = [one, { ...one, 联系电话: "12802990009" }];
    const id = await desk.checked(as, await sheetFile(rows));
    const [row] = await desk.rows(as, id, { open: true });
    expect(row).toMatchObject({
      row: 3,
      hindrance: "REGISTERED",
      findings: [{ code: "TWICE_IN_FILE" }],
      candidates: [{ person: null, twinRow: 2, reasons: ["SAME_ID_NUMBER"] }],
    });
    expect(await desk.decide(as, row as never, "CREATE")).toEqual({
      __typename: "ImportDecisionRefused",
      hindrance: "REGISTERED",
    });
    await desk.commit(as, id);
    const [later] = await desk.rows(as, id, { open: true });
    expect(later?.candidates[0]?.person?.name).toBe(one["姓名"]);
    await desk.decide(as, later as never, "UPDATE");
    expect((await desk.commit(as, id)).counts).toMatchObject({ created: 1, updated: 1 });
    const again = await desk.checked(as, await sheetFile(rows));
    expect((await desk.batch(as, again)).counts).toMatchObject({ unchanged: 2 });
  });

  test("somebody alike without a number is asked about once", async () => {
    const [one = {}] = desk.people(1);
    await imported([one]);
    // whoever knows the person has said how the name reads
    const read = "update registry.person set pinyin = 'chan ' || pinyin where name = $1";
    await desk.world.change(read, [one["姓名"]]);
    const like = { ...one, 身份证号: "", 联系电话: "", 残疾等级: "二级", 现住址: "演示路 2 号" };
    const id = await desk.checked(as, await sheetFile([like]));
    const [row] = await desk.rows(as, id, { open: true });
    expect(row?.candidates).toMatchObject([{ reasons: ["SAME_NAME_BIRTH_VILLAGE"], score: 90 }]);
    expect(row?.changes).toEqual([
      { field: "DISABILITY", written: "肢体残疾二级", registered: "肢体残疾三级" },
      { field: "ADDRESS", written: "***", registered: "***" },
    ]);
    await desk.decide(as, row as never, "NOT_A_DUPLICATE");
    await desk.commit(as, id);
    const again = await desk.checked(as, await sheetFile([{ ...like, 现住址: "演示路 3 号" }]));
    expect((await desk.batch(as, again)).counts).toMatchObject({ doubts: 0, changed: 1 });
  });

  test("many are decided at once, those it is impossible for stay open", async () => {
    const [one = {}, two = {}, three = {}] = desk.people(3);
    const rows = [
      { ...one, 残疾等级: "五级" },
      { ...two, 残疾等级: "五级" },
      three,
      { ...three, 残疾等级: "五级" },
    ];
    const id = await desk.checked(as, await sheetFile(rows));
    const client = await desk.world.as(as);
    const { decideImportDoubts } = await client.ok<{ decideImportDoubts: object }>(
      `mutation ($id: ID!) { decideImportDoubts(input: { id: $id, finding: GRADE_UNREADABLE, decision: CREATE,
        idempotencyKey: "00000000-0000-4000-8000-000000000077" }) { decided left } }`,
      { id },
    );
    expect(decideImportDoubts).toEqual({ decided: 2, left: 1 });
    expect((await desk.commit(as, id)).counts).toMatchObject({ created: 3, openDoubts: 1 });
    const written =
      "query ($id: ID!) { people(first: 9, filter: { importId: $id }) { totalCount } }";
    expect(await client.ok(written, { id })).toEqual({ people: { totalCount: 3 } });
    const neighbour = await desk.world.as("lingang.officer");
    expect(await neighbour.ok(written, { id })).toEqual({ people: { totalCount: 0 } });
  });
});

describe("offices", () => {
  test("a row of another town is refused with the reason; somebody registered there is a doubt that tells the town alone", async () => {
    const [theirs = {}] = desk.people(1, { "乡镇（街道）": "临港街道", "村（社区）": "" });
    await imported([theirs], "lingang.officer");
    const [stranger = {}] = desk.people(1, { "乡镇（街道）": "临港街道", "村（社区）": "" });
    const mine = {
      ...theirs,
      姓名: "李四海",
      "乡镇（街道）": "符阳街道",
      "村（社区）": "百花亭社区",
    };
    const id = await desk.checked(as, await sheetFile([stranger, mine]));
    expect((await desk.batch(as, id)).counts).toMatchObject({ refused: 1, doubts: 1, new: 0 });
    const [refused] = await desk.rows(as, id, { verdicts: ["REFUSED"] });
    expect(refused).toMatchObject({
      findings: [{ code: "OUT_OF_REACH", cell: "L2" }],
      hindrance: "OUT_OF_REACH",
    });
    const [doubt] = await desk.rows(as, id, { open: true });
    expect(doubt).toMatchObject({
      findings: [{ code: "REGISTERED_ELSEWHERE" }],
      hindrance: "REGISTERED_ELSEWHERE",
      candidates: [{ person: null, twinRow: null, reasons: ["SAME_ID_NUMBER"] }],
    });
    expect(doubt?.candidates[0]?.town).toMatch(/^临港/);
    expect(JSON.stringify(doubt)).not.toContain(String(theirs["姓名"]));
    expect(
      await desk.world.value(
        `select count(*)::int from audit.entry where action = 'find' and after ->> 'in' = 'import'`,
      ),
    ).toBeGreaterThan(0);
  });

  test("what an import writes is named in the audit with who ordered it", async () => {
    const name = await desk.world.value<string>("select name from staff.member where login = $1", [
      as,
    ]);
    expect(
      await desk.world.value(
        `select distinct actor_name from audit.entry where subject = 'registry.person' and action = 'create'
           and office_id = (select id from organisation.office where code = '510522001001')`,
      ),
    ).toBe(`系统：导入残疾人名册，${name}下达`);
  });
});
