import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { badInputs } from "../../../testing/bad-inputs.ts";
import {
  addingCategory,
  addingGroup,
  confirming,
  ending,
  revising,
  revisingGroup,
} from "../../../testing/control-inputs.ts";
import { alertIn, caseIn, once, releaseIn, residentIn } from "../../../testing/control-things.ts";
import {
  controlledPerson,
  dayFrom,
  opening,
  readingsFor,
  visited,
} from "../../../testing/controls.ts";
import { freshKey } from "../../../testing/database.ts";
import { someone } from "../../../testing/registry-inputs.ts";
import { freshArrival } from "../../../testing/screening.ts";
import type { World } from "../../../testing/world.ts";
import { controlModule } from "./control.module.ts";

const as = "fuyang.officer";

/** A case that is spoilt, or one of its own where it goes through. */
async function caseFor(world: World, place: string | undefined, field: string): Promise<string> {
  if (place !== undefined) return await caseIn(world, "fuyang", field);
  return (await controlledPerson(world, "fuyang", { daysAgo: 16 })).caseId;
}

await badInputs(controlModule, {
  reviseControlCategory: {
    as: "county.admin",
    variables: async (world) => {
      const id = await world.value<string>(
        `select c.id::text from prevent.control_category c join organisation.office o on o.id = c.office_id
          where o.code = '510522' and c.code = 'home_isolation' and c.valid_to is null`,
      );
      return await revising(world, id);
    },
  },
  reviseControlGroup: {
    as: "county.admin",
    variables: async (world) => {
      const id = await world.value<string>(
        `select g.id::text from prevent.control_group_version g join organisation.office o on o.id = g.office_id
          where o.code = '510522' and g.code = 'home_isolation' and g.valid_to is null`,
      );
      return await revisingGroup(world, id);
    },
  },
  addControlGroup: {
    as: "county.admin",
    variables: async (world) => await addingGroup(world),
  },
  addControlCategory: {
    as: "county.admin",
    variables: async (world) => await addingCategory(world),
  },
  openControl: {
    as,
    variables: async (world, place) => {
      const office = await world.office("510522001001");
      const resident = {
        name: "王外来",
        sex: "MALE",
        bornOn: "1980-02-03",
        document: { type: "ID_CARD", number: demoIdNumber("510522", "1980-02-03", "male", 1) },
        phone: "12801990077",
      };
      const none = { personId: null, carerId: null, arrivalId: null, resident: null };
      const who =
        place?.includes("resident") === true
          ? { ...none, resident }
          : place?.endsWith("carerId") === true
            ? { ...none, carerId: await carerOf(world) }
            : place?.endsWith("arrivalId") === true
              ? { ...none, arrivalId: await freshArrival(world) }
              : { ...none, personId: await someone(world) };
      return await opening(world, office, { ...who, stay: "演示路 1 号" });
    },
  },
  updateControl: {
    as,
    variables: async (world, place) => ({
      input: {
        id: await caseFor(world, place, "updateControl"),
        version: 1,
        anchorOn: await dayFrom(world, -17),
        manualUntil: { on: await dayFrom(world, 3), reason: "新增接触者" },
        stay: "演示路 1 号",
      },
    }),
  },
  endControl: {
    as,
    variables: async (world, place) =>
      await ending(await caseFor(world, place, "endControl"), world),
  },
  moveControl: {
    as,
    reachesOut: ["input.officeId"],
    variables: async (world, place) => ({
      input: {
        id: await caseFor(world, place, "moveControl"),
        officeId: await world.office("510522001002"),
        reason: "搬迁到本社区",
      },
    }),
  },
  recordFollowUp: {
    as,
    refusals: ["UnsuitableChannel", "NotSeenWell"],
    variables: async (world, place) => {
      const caseId = await caseIn(world, "fuyang", "recordFollowUp");
      const symptomatic = { outcome: "SEEN_UNWELL", symptoms: ["COUGH"] };
      const needs = [{ kind: "FOOD", note: "没有米了" }];
      const filled = { ...symptomatic, needs, reason: "在家", note: "精神尚可" };
      return visited(caseId, place === undefined ? {} : filled);
    },
  },
  closeControlAlert: {
    as,
    variables: async (world, place) => ({
      input: {
        id: await alertIn(world, "fuyang", place === undefined ? "closed" : "closeControlAlert"),
        version: 1,
        ended: "CLEARED",
        action: "送发热门诊排除",
      },
    }),
  },
  proposeRelease: {
    as,
    variables: async (world, place) => ({
      input: {
        caseId: await caseFor(world, place, "proposeRelease"),
        missingReason: "当日停电未测",
        idempotencyKey: freshKey(),
      },
    }),
  },
  confirmRelease: {
    as,
    variables: async (world) =>
      await confirming(await releaseIn(world, "fuyang", "confirmRelease"), world),
  },
  revealResident: {
    as,
    variables: async (world) => ({ id: await residentIn(world, "fuyang"), purpose: "电话随访" }),
  },
  returnRelease: {
    as: "fuyang.admin",
    variables: async (world) => ({
      input: {
        id: await releaseIn(world, "fuyang", "returnRelease"),
        version: 1,
        reason: "再观察一天",
      },
    }),
  },
  approveReleases: {
    as: "fuyang.admin",
    variables: async (world, place) => {
      const id =
        place === undefined
          ? await approvable(world)
          : await releaseIn(world, "fuyang", "approveReleases");
      const approvedOn = await dayFrom(world, 0);
      return { input: { ids: [id], approvedOn, idempotencyKey: freshKey() } };
    },
  },
});

async function carerOf(world: World): Promise<string> {
  return await once(world, "carer", async () => {
    const id = await someone(world);
    return await world.value("select id::text from registry.carer where person_id = $1", [id]);
  });
}

async function approvable(world: World): Promise<string> {
  const { caseId } = await controlledPerson(world, "fuyang", { daysAgo: 16 });
  await readingsFor(world, caseId);
  await world.change(
    `insert into prevent.release (office_id, incident_id, case_id, state, proposed_by, centre)
     select office_id, incident_id, id, 'confirmed', '测试', '卫生院' from prevent.control_case where id = $1`,
    [caseId],
  );
  return await world.value("select id::text from prevent.release where case_id = $1", [caseId]);
}
