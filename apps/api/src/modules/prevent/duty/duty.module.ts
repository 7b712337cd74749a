import type { ApiModule } from "../../../platform/module.ts";
import { AbsenceEntity } from "./absence/absence.entity.ts";
import { AbsenceResolver } from "./absence/absence.resolver.ts";
import { CalendarResolver } from "./calendar/calendar.resolver.ts";
import { dutiesJob, generateSlotsJob } from "./duty.jobs.ts";
import { DutyHandoverEntity } from "./handover/handover.entity.ts";
import { DutyHandoverResolver } from "./handover/handover.resolver.ts";
import { disinfectionPhoto } from "./place/disinfection.files.ts";
import { DisinfectionResolver } from "./place/disinfection.resolver.ts";
import { DisinfectionPlaceEntity } from "./place/place.entity.ts";
import { DisinfectionPlaceResolver } from "./place/place.resolver.ts";
import { DailyReportEntity } from "./report/report.entity.ts";
import { DailyReportResolver } from "./report/report.resolver.ts";
import { DutyRuleEntity } from "./rule/rule.entity.ts";
import { DutyRuleResolver } from "./rule/rule.resolver.ts";
import { DutyBoardResolver } from "./slot/board.resolver.ts";
import { DutySlotResolver } from "./slot/slot.resolver.ts";
import { DutyUrgingResolver } from "./urging/urging.resolver.ts";

/** What is due in 防 and how far it is done: duties, daily reports, disinfection (值班任务). */
export const dutyModule: ApiModule = {
  name: "duty",
  resolvers: [
    DutySlotResolver,
    DutyBoardResolver,
    DutyUrgingResolver,
    DutyRuleResolver,
    AbsenceResolver,
    CalendarResolver,
    DutyHandoverResolver,
    DailyReportResolver,
    DisinfectionPlaceResolver,
    DisinfectionResolver,
  ],
  entities: [
    DutyRuleEntity,
    AbsenceEntity,
    DutyHandoverEntity,
    DailyReportEntity,
    DisinfectionPlaceEntity,
  ],
  filePurposes: [disinfectionPhoto],
  jobs: [generateSlotsJob],
  schedule: [dutiesJob],
};
