import type { ApiModule } from "../../../platform/module.ts";
import { ArrivalResolver } from "./arrival/arrival.resolver.ts";
import { ArrivalImportResolver } from "./arrival/import/arrival-import.resolver.ts";
import { importArrivalsJob } from "./arrival/import/import-job.ts";
import { ledgerFile } from "./arrival/import/ledger.file.ts";
import { HouseholdResolver } from "./household/household.resolver.ts";
import { ScreeningRoundResolver } from "./round/round.resolver.ts";
import { screeningTimeline } from "./screening-timeline.ts";
import { visitPhoto } from "./screening.files.ts";

export const screeningModule: ApiModule = {
  name: "screening",
  resolvers: [ScreeningRoundResolver, HouseholdResolver, ArrivalResolver, ArrivalImportResolver],
  entities: [],
  filePurposes: [ledgerFile, visitPhoto],
  jobs: [importArrivalsJob],
  timeline: [screeningTimeline],
};
