import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../../../testing/client.ts";
import { controlled, dayFrom, readingsFor } from "../../../testing/controls.ts";
import { registered } from "../../../testing/people.ts";
import { confirmedRelease, releaseApprovals } from "../../../testing/releases.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let fuyang: TestClient;
let lingang: TestClient;

beforeAll(async () => {
  world = await demoWorld();
  fuyang = await world.as("fuyang.officer");
  lingang = await world.as("lingang.officer");
});
afterAll(() => world.stop());

describe("a care gap", () => {
  const gaps = `query ($filter: CareGapFilter) { careGaps(first: 20, filter: $filter) { nodes {
    id version state overdue carerName arrangedWith person { id } office { code } viewerCanClose } } }`;

  interface Gap {
    id: string;
    version: number;
    state: string;
  }

  async function gapsOf(client: TestClient, personId: string): Promise<Gap[]> {
    const variables = { filter: { personId } };
    return (await client.ok<{ careGaps: { nodes: Gap[] } }>(gaps, variables)).careGaps.nodes;
  }

  /** Somebody of a street whose carer is this registered person. */
  async function dependantOf(street: "fuyang" | "lingang", carerPersonId: string): Promise<string> {
    const officer = await world.as(`${street}.officer`);
    const office = await world.office(street === "fuyang" ? "510522001001" : "510522002001");
    const id = await registered(officer, office);
    await world.change("update registry.carer set carer_person_id = $2 where person_id = $1", [
      id,
      carerPersonId,
    ]);
    return id;
  }

  test("opens with the carer's control, at each dependant's office, and ends with the carer's return", async () => {
    const home = await world.office("510522001001");
    const carer = await registered(fuyang, home);
    const near = await dependantOf("fuyang", carer);
    const far = await dependantOf("lingang", carer);
    expect(await gapsOf(fuyang, near)).toEqual([]);
    const preview = `query ($id: ID) { careGapPreview(personId: $id) { personId name officeName otherCarers } }`;
    const { careGapPreview } = await fuyang.ok<{ careGapPreview: object[] }>(preview, {
      id: carer,
    });
    expect(careGapPreview).toEqual([
      { personId: near, name: "张长江", officeName: "符阳街道百花亭社区", otherCarers: 0 },
      {
        personId: null,
        name: "张**",
        officeName: "临港街道",
        otherCarers: null,
      },
    ]);
    const caseId = await controlled(world, fuyang, home, { personId: carer }, 16);
    expect(await gapsOf(fuyang, near)).toMatchObject([
      { state: "OPEN", overdue: false, carerName: "李梅", viewerCanClose: true },
    ]);
    const [remote] = await gapsOf(lingang, far);
    expect(remote).toMatchObject({ state: "OPEN", office: { code: "510522002001" } });
    expect(await gapsOf(fuyang, far)).toEqual([]);
    const close = `mutation ($input: CloseCareGapInput!) { closeCareGap(input: $input) { state arrangedWith } }`;
    const input = {
      id: remote?.id,
      version: 1,
      arrangedWith: "村专职委员 周敏",
      arrangement: "每日两次上门送餐照看",
    };
    expect(await fuyang.fault(close, { input })).toBe("NOT_FOUND");
    expect(await lingang.ok(close, { input })).toMatchObject({
      closeCareGap: { state: "ARRANGED" },
    });
    await readingsFor(world, caseId);
    const admin = await world.as("fuyang.admin");
    await releaseApprovals(admin, [await confirmedRelease(world, fuyang, caseId)]);
    expect(await gapsOf(fuyang, near)).toMatchObject([{ state: "CARER_RETURNED" }]);
    expect(await gapsOf(lingang, far)).toMatchObject([{ state: "ARRANGED" }]);
  });

  test("opens for a carer who is not registered, whoever else they care for by name and phone", async () => {
    const home = await world.office("510522001001");
    const phone = "12801990088";
    const carers = [{ role: "CARER", name: "赵秀英", relation: "NEIGHBOUR", phone }];
    const one = await registered(fuyang, home, { carers });
    const other = await registered(fuyang, home, { carers });
    const stranger = await registered(fuyang, home);
    const carerId = await world.value<string>(
      "select id::text from registry.carer where person_id = $1",
      [one],
    );
    const far = await registered(lingang, await world.office("510522002001"), { carers });
    const preview = `query ($id: ID) { careGapPreview(carerId: $id) { personId } }`;
    const seen = await fuyang.ok<{ careGapPreview: { personId: string }[] }>(preview, {
      id: carerId,
    });
    // name and phone can be made up: of people elsewhere they say nothing
    expect(seen.careGapPreview.map(({ personId }) => personId).toSorted()).toEqual(
      [one, other].toSorted(),
    );
    await controlled(world, fuyang, home, { carerId });
    expect(await gapsOf(lingang, far)).toMatchObject([{ state: "OPEN" }]);
    expect(await gapsOf(fuyang, one)).toMatchObject([{ state: "OPEN" }]);
    expect(await gapsOf(fuyang, other)).toMatchObject([{ state: "OPEN" }]);
    expect(await gapsOf(fuyang, stranger)).toEqual([]);
  });

  test("does not open where the control does not", async () => {
    const home = await world.office("510522001001");
    const carer = await registered(fuyang, home);
    const dependant = await dependantOf("fuyang", carer);
    const anchorOn = await dayFrom(world, 1);
    await expect(controlled(world, fuyang, home, { personId: carer, anchorOn })).rejects.toThrow(
      "FUTURE",
    );
    expect(await gapsOf(fuyang, dependant)).toEqual([]);
  });
});
