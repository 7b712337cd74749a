import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import type { World } from "../../../testing/world.ts";
import { unitDayModule } from "./unit-day.module.ts";

const nowhere = "999999999";
const asked = `unit { id code } own reports { expected done late news zero excused rate }
  disinfections { rate } followUps { rate } inspections { rate }
  standing { underControl openAlerts overdueAlerts openCareGaps overdueCareGaps }`;

const of = (code: string) => async (world: World) => ({
  day: "2020-02-29",
  officeId: await world.office(code),
});

const each = {
  may: "fuyang.officer",
  mayNot: "county.system",
  inside: of("510522001"),
  outside: of("510522002"),
  unknown: () => ({ day: "2020-02-29", officeId: nowhere }),
};

scopeMatrix(unitDayModule, {
  unitDays: {
    ...each,
    document: `query ($day: Day!, $officeId: ID) { unitDays(day: $day, officeId: $officeId) { ${asked} } }`,
  },
  unitDaysChanged: {
    ...each,
    document: `subscription ($day: Day!, $officeId: ID) { unitDaysChanged(day: $day, officeId: $officeId) { ${asked} } }`,
  },
});
