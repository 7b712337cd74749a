import { careGapDuties } from "../features/care/care-gap/care-gap-duties.ts";
import { controlDuties } from "../features/prevent/control/control-duties.ts";
import { dutiesToday } from "../features/prevent/duty/duties-today.ts";
import { disinfectionToday } from "../features/prevent/duty/place/disinfection-today.ts";
import { inspectionDuties } from "../features/prevent/inspection/inspection-duties.ts";
import { responsibilityDuties } from "../features/prevent/responsibility/responsibility-duties.ts";
import { screeningDuties } from "../features/prevent/screening/screening-duties.ts";
import { campaignDuties } from "../features/publicity/campaign/campaign-duties.ts";
import { deedDuties } from "../features/publicity/deed/deed-duties.ts";
import { replyDuties } from "../features/publicity/message/reply-duties.ts";
import { taskDuties } from "../features/publicity/outreach/plan/task-duties.ts";
import { importDuties } from "../features/registry/import/import-duties.ts";
import { responseDuties } from "../features/response/incident/response-duties.ts";
import { accountDuties, officeDuties } from "../features/today/administration-duties.ts";
import { ownAccountDuties } from "../features/today/own-account-duties.ts";
import { peopleDuties } from "../features/today/people-duties.ts";
import type { TodaySource } from "../shared/today/duty.ts";

/** Who adds to the day's work, in the order it is shown. A new wing adds one line. */
export const todaySources: readonly TodaySource[] = [
  ownAccountDuties,
  dutiesToday,
  disinfectionToday,
  inspectionDuties,
  screeningDuties,
  responseDuties,
  responsibilityDuties,
  careGapDuties,
  controlDuties,
  campaignDuties,
  replyDuties,
  deedDuties,
  taskDuties,
  importDuties,
  peopleDuties,
  accountDuties,
  officeDuties,
];
