import { once } from "../../../testing/control-things.ts";
import { controlled, controlledPerson, record, visited } from "../../../testing/controls.ts";
import { registered } from "../../../testing/people.ts";
import { given, inFuyang, inLingang, nobody } from "../../../testing/registry-people.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import type { World } from "../../../testing/world.ts";
import { careGapModule } from "./care-gap.module.ts";

const keeping = { may: "fuyang.officer", mayNot: "county.system" };

/** The gap of somebody of a street, made once for each field. */
async function gapIn(world: World, street: "fuyang" | "lingang", field: string): Promise<string> {
  return await once(world, `gap ${street} ${field}`, async () => {
    const officer = await world.as(`${street}.officer`);
    const office = await world.office(street === "fuyang" ? "510522001001" : "510522002001");
    const id = await registered(officer, office);
    const carerId = await world.value<string>(
      "select id::text from registry.carer where person_id = $1",
      [id],
    );
    await world.change("update registry.carer set name = $2 where id = $1", [
      carerId,
      `${street} ${field}`,
    ]);
    await controlled(world, officer, office, { carerId });
    return await world.value("select id::text from care.gap where person_id = $1", [id]);
  });
}

const closing = (id: string) => ({
  input: { id, version: 1, arrangedWith: "周敏", arrangement: "每日两次上门送餐照看" },
});

scopeMatrix(careGapModule, {
  careGaps: {
    ...keeping,
    document: `{ careGaps(first: 50) { totalCount nodes { carerName office { code } } } }`,
    inside: async (world) => {
      await gapIn(world, "lingang", "careGaps");
      await gapIn(world, "fuyang", "careGaps");
      await gapIn(world, "fuyang", "careGaps again");
      return {};
    },
    within: "510522001",
  },
  notedNeeds: {
    ...keeping,
    document: `{ notedNeeds(first: 50) { totalCount nodes { kind office { code } } } }`,
    inside: async (world) => {
      await given(world, "noted needs", async () => {
        for (const street of ["fuyang", "fuyang", "lingang"] as const) {
          const { caseId } = await controlledPerson(world, street);
          const client = await world.as(`${street}.officer`);
          await client.ok(record, visited(caseId, { needs: [{ kind: "FOOD" }] }));
        }
      });
      return {};
    },
    within: "510522001",
  },
  careGapPreview: {
    ...keeping,
    document: `query ($personId: ID) { careGapPreview(personId: $personId) { name relation officeName } }`,
    inside: async (world) => ({ personId: await inFuyang(world, "careGapPreview") }),
    outside: async (world) => ({ personId: await inLingang(world, "careGapPreview") }),
    unknown: () => ({ personId: nobody }),
    hidden: "EMPTY",
  },
  closeCareGap: {
    ...keeping,
    document: `mutation ($input: CloseCareGapInput!) { closeCareGap(input: $input) { id state } }`,
    inside: async (world) => {
      await gapIn(world, "lingang", "closeCareGap");
      return closing(await gapIn(world, "fuyang", "closeCareGap"));
    },
    outside: async (world) => closing(await gapIn(world, "lingang", "closeCareGap")),
    unknown: () => closing(nobody),
    answer: { state: "ARRANGED" },
  },
});
