import { badInputs } from "../../../testing/bad-inputs.ts";
import { freshKey } from "../../../testing/database.ts";
import {
  changing,
  correction,
  dayOf,
  disinfectionRow,
  fresh,
  futureRule,
  leaveRow,
  missedDuty,
  momentOf,
  offerRow,
  placeRow,
  reportRow,
  ruleInput,
  secondDay,
} from "../../../testing/duty-rows.ts";
import { freshPhoto } from "../../../testing/inspections.ts";
import type { World } from "../../../testing/world.ts";
import { dutyModule } from "./duty.module.ts";

const here = "510522001";
const as = "fuyang.officer";

/** Another member below the street each time, never the one who stands in. */
async function anyMember(world: World): Promise<string> {
  const members = await world.rows<{ id: string }>(
    `select m.id from staff.member m join organisation.office o on o.id = m.office_id
      where o.code like '${here}%' and m.state = 'active' and m.login <> 'fuyang.admin' order by m.id`,
  );
  return members[fresh() % members.length]?.id ?? "";
}

/** A village with something of yesterday undone, another each time. */
async function lateVillage(world: World): Promise<string> {
  await world.rows("delete from prevent.duty_urge");
  const villages = await world.rows<{ id: string; code: string }>(
    `select id::text, code from organisation.office where code like '${here}%' and kind like '%_post' order by id`,
  );
  const village = villages[fresh() % villages.length];
  await missedDuty(world, village?.code ?? "");
  return village?.id ?? "";
}

/** Something of today that is open, for whoever sends. */
async function owes(world: World, login: string): Promise<void> {
  await missedDuty(world, here, await world.member(login));
}

const keeper = (world: World) => world.post(as);

await badInputs(dutyModule, {
  createDutyRule: {
    as,
    variables: async (world) =>
      ruleInput(await world.office(here), await dayOf(world, fresh() * 3)),
  },
  changeDutyRule: {
    as,
    variables: async (world) => ({ input: await changing(world, await futureRule(world, here)) }),
  },
  endDutyRule: {
    as,
    variables: async (world) => {
      const id = await futureRule(world, here);
      return { input: { id, toDay: await secondDay(world, id), version: 1 } };
    },
  },
  excuseDuty: {
    as,
    variables: async (world) => ({
      input: { id: await missedDuty(world, here), reason: "场所停用" },
    }),
  },
  urgeDuties: {
    as,
    variables: async (world) => ({
      input: {
        officeId: await lateVillage(world),
        kind: "INSPECTION",
        onDay: await dayOf(world, -1),
        note: "请尽快补报",
        alone: false,
        idempotencyKey: freshKey(),
      },
    }),
  },
  recordAbsence: {
    as,
    variables: async (world) => {
      const day = await dayOf(world, 1 + (fresh() % 300));
      const leave = { fromDay: day, toDay: day, reason: "请假看病" };
      return {
        input: {
          staffId: await anyMember(world),
          deputyId: await world.member("fuyang.admin"),
          ...leave,
          idempotencyKey: freshKey(),
        },
      };
    },
  },
  cancelAbsence: {
    as,
    variables: async (world) => ({ input: { id: await leaveRow(world, as), version: 1 } }),
  },
  setCalendarDay: {
    as: "county.admin",
    variables: async (world) => ({
      input: {
        officeId: await world.office("510522"),
        onDay: await dayOf(world, 10 + (fresh() % 600)),
        working: true,
        name: "调休上班",
        version: 0,
      },
    }),
  },
  correctDisinfection: {
    as,
    variables: async (world) => ({ input: correction(await disinfectionRow(world, here)) }),
  },
  offerDutyHandover: {
    as,
    variables: async (world) => {
      await owes(world, as);
      const toStaffId = await world.member("fuyang.admin");
      return { input: { toStaffId, note: "三户独居老人", idempotencyKey: freshKey() } };
    },
  },
  answerDutyHandover: {
    as,
    variables: async (world) => ({
      input: { id: await offerRow(world, "fuyang.admin", as), accept: true, version: 1 },
    }),
  },
  submitReport: {
    as,
    variables: async (world) => ({
      input: {
        postId: await world.post("fuyang.admin"),
        news: "一户断水",
        behalfReason: "本人外出代报",
        moment: momentOf(fresh()),
        idempotencyKey: freshKey(),
      },
    }),
    refusals: ["MomentRefused"],
  },
  correctReport: {
    as,
    variables: async (world) => ({
      input: { id: await reportRow(world, as), news: "一户断水", version: 1 },
    }),
  },
  registerDisinfectionPlace: {
    as,
    variables: async (world) => ({
      input: {
        officeId: await world.office(here),
        kind: "CORRIDOR",
        name: `楼道 ${fresh()}`,
        note: "一至三层",
        keeperPostId: await keeper(world),
        timesPerDay: 2,
        fromDay: await dayOf(world),
        idempotencyKey: freshKey(),
      },
    }),
  },
  updateDisinfectionPlace: {
    as,
    variables: async (world) => ({
      input: {
        id: await placeRow(world, here),
        version: 1,
        kind: "LIFT",
        name: `电梯 ${fresh()}`,
        note: "东门",
        keeperPostId: await keeper(world),
        timesPerDay: 1,
        toDay: await dayOf(world, 30),
      },
    }),
  },
  recordDisinfection: {
    as,
    variables: async (world) => ({
      input: {
        placeId: await placeRow(world, here),
        agent: "CHLORINE",
        concentration: 500,
        minutes: 30,
        confirmed: true,
        note: "含电梯按钮",
        photoIds: [await freshPhoto(world, "disinfection_photo")],
        moment: momentOf(),
        idempotencyKey: freshKey(),
      },
    }),
  },
});
