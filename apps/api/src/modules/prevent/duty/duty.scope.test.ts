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
import { scopeMatrix, type ScopeCase } from "../../../testing/scope-matrix.ts";
import type { World } from "../../../testing/world.ts";
import { dutyModule } from "./duty.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const nowhere = "999999999";
const may = "fuyang.officer";
const [here, elsewhere] = ["510522001", "510522002"];

/** The same request about something of the own office, of another, and of none. */
function about(
  make: (world: World, code: string, who: string) => Promise<string>,
  request: (id: string, world: World) => object | Promise<object>,
): Pick<ScopeCase, "inside" | "outside" | "unknown"> {
  // made once in a world, before anything is counted
  const made = new WeakMap<World, Promise<[string, string]>>();
  const both = (world: World) => {
    const ids =
      made.get(world) ??
      make(world, elsewhere, "lingang.officer").then(async (theirs): Promise<[string, string]> => [
        await make(world, here, may),
        theirs,
      ]);
    made.set(world, ids);
    return ids;
  };
  return {
    inside: async (world) => ({ ...(await request((await both(world))[0], world)) }),
    outside: async (world) => ({ ...(await request((await both(world))[1], world)) }),
    unknown: async (world) => ({ ...(await request(nobody, world)) }),
  };
}

/** A list narrowed to an office. */
const ofOffice = (key: string) => ({
  inside: async (world: World) => ({ [key]: await world.office(here) }),
  outside: async (world: World) => ({ [key]: await world.office(elsewhere) }),
  unknown: () => ({ [key]: nowhere }),
  hidden: "EMPTY" as const,
});
const listed = (field: string, filter: string, node: string): ScopeCase => ({
  document: `query ($officeId: ID!) { ${field}(first: 20, filter: { officeId: $officeId${filter} }) { totalCount nodes { ${node} } } }`,
  may,
  mayNot: "county.system",
  ...ofOffice("officeId"),
});
const read = { may, mayNot: "county.system", inside: () => ({}) };
const manages = { may, mayNot: "v510522001001" };
const reports = { may, mayNot: "county.auditor" };
const mutation = (field: string, type: string, answer: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} } }`;
const onOffice = (request: (officeId: string, world: World) => Promise<object> | object) => ({
  inside: async (world: World) => ({ ...(await request(await world.office(here), world)) }),
  outside: async (world: World) => ({ ...(await request(await world.office(elsewhere), world)) }),
  unknown: async (world: World) => ({ ...(await request(nowhere, world)) }),
});

/** The same request about the own county, the other one, and none. */
const onCounty = (request: (officeId: string, world: World) => Promise<object>) => ({
  inside: async (world: World) => ({ ...(await request(await world.office("510522"), world)) }),
  outside: async (world: World) => ({
    ...(await request(
      await world.value(
        "select id::text from organisation.office where kind = 'county_federation' and code <> '510522' limit 1",
      ),
      world,
    )),
  }),
  unknown: async (world: World) => ({ ...(await request(nowhere, world)) }),
});

scopeMatrix(dutyModule, {
  dutySlots: listed("dutySlots", "", "id state mine assigneeName office { code }"),
  myDuties: { ...read, document: "{ myDuties { id state urgedBy } }" },
  dutyBoard: {
    document: `query ($officeId: ID!, $day: Day!) { dutyBoard(officeId: $officeId, kind: DISINFECTION, fromDay: $day, toDay: $day) { office { code } rate state } }`,
    may,
    mayNot: "county.system",
    ...onOffice(async (officeId, world) => ({ officeId, day: await dayOf(world) })),
  },
  dutyRules: {
    document:
      "query ($officeId: ID) { dutyRules(first: 20, officeId: $officeId) { nodes { id office { code } } } }",
    may,
    mayNot: "county.system",
    ...ofOffice("officeId"),
  },
  createDutyRule: {
    ...manages,
    document: mutation("createDutyRule", "CreateDutyRuleInput", "... on DutyRule { current }"),
    ...onOffice(async (officeId, world) => ruleInput(officeId, await dayOf(world, fresh()))),
    answer: { current: false },
  },
  changeDutyRule: {
    ...manages,
    document: mutation("changeDutyRule", "ChangeDutyRuleInput", "everyNDays validFrom version"),
    ...about(futureRule, async (id, world) => ({ input: await changing(world, id) })),
    answer: { everyNDays: 2, version: 1 },
  },
  endDutyRule: {
    ...manages,
    document: mutation("endDutyRule", "EndDutyRuleInput", "validTo"),
    ...about(futureRule, async (id, world) => ({
      input: { id, version: 1, toDay: await secondDay(world, id) },
    })),
  },
  excuseDuty: {
    ...manages,
    document: mutation("excuseDuty", "ExcuseDutyInput", "... on DutySlot { state }"),
    ...about(
      (world, code) => missedDuty(world, code),
      (id) => ({ input: { id, reason: "场所停用" } }),
    ),
    answer: { state: "EXCUSED" },
  },
  urgeDuties: {
    ...manages,
    document: mutation("urgeDuties", "UrgeDutiesInput", "offices quiet"),
    ...onOffice(async (officeId, world) => ({
      input: {
        officeId,
        kind: "INSPECTION",
        onDay: await dayOf(world, -1),
        idempotencyKey: freshKey(),
      },
    })),
  },
  dutyUrgings: listed("dutyUrgings", "", "id kind missing urgedBy office { code }"),
  absences: listed("absences", "", "id staffName office { code }"),
  recordAbsence: {
    ...manages,
    document: mutation("recordAbsence", "RecordAbsenceInput", "... on Absence { fromDay }"),
    ...about(
      (world, _, login) => world.member(login),
      async (staffId, world) => {
        const day = await dayOf(world, fresh() % 300);
        const input = { staffId, fromDay: day, toDay: day, reason: "请假看病" };
        return { input: { ...input, idempotencyKey: freshKey() } };
      },
    ),
  },
  cancelAbsence: {
    ...manages,
    document: mutation("cancelAbsence", "CancelAbsenceInput", "version"),
    ...about(
      (world, _, login) => leaveRow(world, login),
      (id) => ({ input: { id, version: 1 } }),
    ),
    answer: { version: 2 },
  },
  workCalendar: {
    ...read,
    document: `{ workCalendar(fromDay: "2026-01-01", toDay: "2026-12-31") { officeId viewerCanManage days { onDay working } } }`,
  },
  setCalendarDay: {
    may: "county.admin",
    mayNot: "v510522001001",
    document: mutation("setCalendarDay", "SetCalendarDayInput", "days { working byHand version }"),
    ...onCounty(async (officeId, world) => ({
      input: {
        officeId,
        onDay: await dayOf(world, 10 + (fresh() % 600)),
        working: false,
        name: "抗洪放假",
        version: 0,
      },
    })),
    answer: { days: [{ working: false, byHand: true, version: 1 }] },
  },
  myHandovers: { ...read, document: "{ myHandovers { id slots { id } } }" },
  dutyColleagues: { ...read, document: "{ dutyColleagues { id name } }" },
  offerDutyHandover: {
    ...reports,
    document: mutation("offerDutyHandover", "OfferHandoverInput", "__typename"),
    ...about(
      (world, _, login) => world.member(login.replace("officer", "admin")),
      (toStaffId) => ({ input: { toStaffId, idempotencyKey: freshKey() } }),
    ),
    answer: { __typename: "NothingToHandOver" },
  },
  answerDutyHandover: {
    ...reports,
    document: mutation("answerDutyHandover", "AnswerHandoverInput", "state"),
    ...about(
      (world, _, login) => offerRow(world, login.replace("officer", "admin"), login),
      (id) => ({ input: { id, accept: true, version: 1 } }),
    ),
    answer: { state: "ACCEPTED" },
  },
  dailyReports: listed("dailyReports", ", includeBelow: true", "id news late office { code }"),
  submitReport: {
    ...reports,
    document: mutation("submitReport", "SubmitReportInput", "... on DailyReport { news late }"),
    ...about(
      (world, _, login) => world.post(login),
      (postId) => ({
        input: {
          postId,
          behalfReason: "本人外出代报",
          moment: momentOf(fresh()),
          idempotencyKey: freshKey(),
        },
      }),
    ),
    answer: { news: null, late: false },
  },
  correctReport: {
    ...reports,
    document: mutation("correctReport", "CorrectReportInput", "news version"),
    ...about(
      (world, _, login) => reportRow(world, login),
      (id) => ({ input: { id, version: 1, news: "一户断水" } }),
    ),
    answer: { news: "一户断水", version: 2 },
  },
  disinfectionPlaces: listed(
    "disinfectionPlaces",
    ", includeBelow: true",
    "id name expectedToday doneToday office { code }",
  ),
  disinfectionPlace: {
    document: "query ($id: ID!) { disinfectionPlace(id: $id) { name keeperName lastDoneAt } }",
    may,
    mayNot: "county.system",
    ...about(placeRow, (id) => ({ id })),
  },
  registerDisinfectionPlace: {
    ...reports,
    document: mutation(
      "registerDisinfectionPlace",
      "RegisterPlaceInput",
      "... on DisinfectionPlace { version }",
    ),
    ...onOffice((officeId) => ({
      input: { officeId, kind: "LIFT", name: `电梯 ${fresh()}`, idempotencyKey: freshKey() },
    })),
    answer: { version: 1 },
  },
  updateDisinfectionPlace: {
    ...reports,
    document: mutation(
      "updateDisinfectionPlace",
      "UpdatePlaceInput",
      "... on DisinfectionPlace { kind version }",
    ),
    ...about(placeRow, (id) => ({
      input: { id, version: 1, kind: "TOILET", name: `卫生间 ${fresh()}` },
    })),
    answer: { kind: "TOILET", version: 2 },
  },
  disinfections: listed("disinfections", ", includeBelow: true", "id agent place { name }"),
  correctDisinfection: {
    ...reports,
    document: mutation(
      "correctDisinfection",
      "CorrectDisinfectionInput",
      "... on Disinfection { concentration correctionReason corrects { concentration } }",
    ),
    ...about(disinfectionRow, (id) => ({ input: correction(id) })),
    answer: { concentration: 300, corrects: { concentration: 500 } },
  },
  concentrationLimits: { ...read, document: "{ concentrationLimits { low high most minutes } }" },
  recordDisinfection: {
    ...reports,
    document: mutation(
      "recordDisinfection",
      "RecordDisinfectionInput",
      "... on Disinfection { concentration minutes dutyId }",
    ),
    ...about(placeRow, (placeId) => ({
      input: { placeId, moment: momentOf(), idempotencyKey: freshKey() },
    })),
    answer: { concentration: 500, minutes: 30, dutyId: null },
  },
});
