import type { ApiModule } from "../../../platform/module.ts";
import { ConsentResolver } from "./consent.resolver.ts";
import { consentPhoto, deedPackage, deedPhoto } from "./deed.files.ts";
import { deliverDeedJob, packageDeedJob } from "./deed.jobs.ts";
import { DeedResolver } from "./deed.resolver.ts";
import { DeedPlatformResolver } from "./platform/platform.resolver.ts";
import { SubmissionResolver } from "./submission.resolver.ts";

/** 网 Model deeds: written, reviewed, agreed to, made public, submitted and answered. */
export const deedModule: ApiModule = {
  name: "deed",
  resolvers: [DeedResolver, ConsentResolver, SubmissionResolver, DeedPlatformResolver],
  entities: [],
  filePurposes: [deedPhoto, consentPhoto, deedPackage],
  jobs: [packageDeedJob, deliverDeedJob],
};
