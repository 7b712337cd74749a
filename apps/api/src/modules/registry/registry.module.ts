import type { ApiModule } from "../../platform/module.ts";
import { ImportRowResolver } from "./import/import-row.resolver.ts";
import { ImportBatchEntity } from "./import/import.entity.ts";
import { importErrorsFile, importFile } from "./import/import.files.ts";
import {
  checkImportJob,
  commitImportJob,
  importErrorsJob,
  readImportJob,
} from "./import/import.jobs.ts";
import { ImportResolver } from "./import/import.resolver.ts";
import { PersonEntity } from "./person/person.entity.ts";
import { PersonResolver } from "./person/person.resolver.ts";

export const registryModule: ApiModule = {
  name: "registry",
  resolvers: [PersonResolver, ImportResolver, ImportRowResolver],
  entities: [PersonEntity, ImportBatchEntity],
  filePurposes: [importFile, importErrorsFile],
  jobs: [readImportJob, checkImportJob, commitImportJob, importErrorsJob],
};
