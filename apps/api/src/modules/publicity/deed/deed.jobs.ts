import type { QueuedJob } from "../../../platform/jobs/queued-job.ts";
import { deliver, giveUpDelivery, type DeliveryOrder } from "./job/deliver.ts";
import { giveUpPackage, makePackage, type PackageOrder } from "./job/make-package.ts";

/** Writes the file of a submission. */
export const packageDeedJob: QueuedJob<PackageOrder> = {
  name: "publicity.deedPackage",
  reason: "生成典型事迹报送材料包",
  permission: "deed:submit",
  run: makePackage,
  giveUp: giveUpPackage,
};

const minutes = [0.2, 0.5, 1, 5, 15, 30, 60, 120, 240, 480];

/** Tells a receiving platform: tried for most of a day, then somebody has to look. */
export const deliverDeedJob: QueuedJob<DeliveryOrder> = {
  name: "publicity.deedDelivery",
  reason: "推送典型事迹",
  permission: "deed:submit",
  run: deliver,
  giveUp: giveUpDelivery,
  retry: {
    times: minutes.length + 1,
    delaySeconds: (failed) => Math.round((minutes[failed - 1] ?? 480) * 60),
  },
};
