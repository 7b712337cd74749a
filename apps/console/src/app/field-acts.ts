import { followUpAct } from "../features/prevent/control/field/follow-up-act.ts";
import { disinfectionAct } from "../features/prevent/duty/field/disinfection-act.ts";
import { reportAct } from "../features/prevent/report/field/report-act.ts";
import { arrivalAct } from "../features/prevent/screening/field/arrival-act.ts";
import { visitAct } from "../features/prevent/screening/field/visit-act.ts";
import { tellAct } from "../features/publicity/campaign/field/tell-act.ts";
import { outreachAct } from "../features/publicity/outreach/field/outreach-act.ts";
import type { FieldAct } from "../shared/outbox/field-act.ts";

/** What can be done in the field and sent later. A wing adds its acts. */
export const fieldActs: readonly FieldAct[] = [
  reportAct,
  disinfectionAct,
  followUpAct,
  visitAct,
  arrivalAct,
  tellAct,
  outreachAct,
];
