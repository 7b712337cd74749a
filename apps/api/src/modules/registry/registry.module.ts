import type { ApiModule } from "../../platform/module.ts";
import { BulkResolver } from "./bulk/bulk.resolver.ts";
import { CarerEntity } from "./carer/carer.entity.ts";
import { CarerResolver } from "./carer/carer.resolver.ts";
import { DuplicateResolver } from "./duplicate/duplicate.resolver.ts";
import { ExportEntity } from "./export/export.entity.ts";
import { exportFile, exportInFullFile } from "./export/export.files.ts";
import { exportPeopleInFullJob, exportPeopleJob } from "./export/export.jobs.ts";
import { ExportResolver } from "./export/export.resolver.ts";
import { HandoverResolver } from "./handover/handover.resolver.ts";
import { ImportRowResolver } from "./import/import-row.resolver.ts";
import { ImportBatchEntity } from "./import/import.entity.ts";
import { importErrorsFile, importFile } from "./import/import.files.ts";
import {
  checkImportJob,
  commitImportJob,
  importErrorsJob,
  purgeImportsJob,
  readImportJob,
} from "./import/import.jobs.ts";
import { ImportResolver } from "./import/import.resolver.ts";
import { MergeResolver } from "./merge/merge.resolver.ts";
import { PersonEntity } from "./person/person.entity.ts";
import { PersonResolver } from "./person/person.resolver.ts";
import { personHistory } from "./timeline/person-history.ts";
import { TimelineResolver } from "./timeline/timeline.resolver.ts";

export const registryModule: ApiModule = {
  name: "registry",
  resolvers: [
    PersonResolver,
    CarerResolver,
    HandoverResolver,
    TimelineResolver,
    MergeResolver,
    DuplicateResolver,
    BulkResolver,
    ImportResolver,
    ImportRowResolver,
    ExportResolver,
  ],
  entities: [PersonEntity, CarerEntity, ImportBatchEntity, ExportEntity],
  filePurposes: [importFile, importErrorsFile, exportFile, exportInFullFile],
  jobs: [
    readImportJob,
    checkImportJob,
    commitImportJob,
    importErrorsJob,
    exportPeopleJob,
    exportPeopleInFullJob,
  ],
  schedule: [purgeImportsJob],
  timeline: [personHistory],
};
