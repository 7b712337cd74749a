import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";

const deedDelivery: ReadModel = {
  name: "DeedDelivery",
  table: "publicity.deed_delivery",
  fields: {
    id: id(),
    event: column("event"),
    state: column("state"),
    attempts: column("attempts"),
    fault: column("fault"),
    status: column("status"),
    triedAt: column("tried_at"),
    deliveredAt: column("delivered_at"),
    viewerCanResend: expression(
      (alias) => `(${alias}.state = 'failed' and access.may('deed:submit', ${alias}.office_id))`,
    ),
  },
};

const deedPackage: ReadModel = {
  name: "DeedPackage",
  table: "platform.file",
  fields: {
    id: id(),
    name: column("name"),
    size: column("size"),
    expiresAt: column("expires_at"),
    expired: expression((alias) => `(${alias}.state = 'expired' or ${alias}.expires_at <= now())`),
    path: expression((alias) => `'/files/' || ${alias}.purpose || '/' || ${alias}.id`),
  },
};

export const deedSubmission: ReadModel = {
  name: "DeedSubmission",
  table: "publicity.deed_submission",
  fields: {
    id: id(),
    level: column("level"),
    platformName: column("platform_name"),
    textNumber: expression(
      (alias) => `(select x.number from publicity.deed_text x where x.id = ${alias}.text_id)`,
    ),
    state: column("state"),
    packageState: column("package_state"),
    package: one(
      () => deedPackage,
      (outer, inner) =>
        `${inner}.id = ${outer}.file_id and ${outer}.package_state = 'made' and access.may('deed:submit', ${outer}.office_id)`,
    ),
    deliveries: many(
      () => deedDelivery,
      (outer, inner) => `${inner}.submission_id = ${outer}.id`,
      (inner) => `${inner}.created_at, ${inner}.id`,
    ),
    reference: column("reference"),
    submittedBy: column("submitted_by"),
    submittedAt: column("submitted_at"),
    answeredBy: column("answered_by"),
    answeredAt: column("answered_at"),
    returnedReason: column("returned_reason"),
    viewerCanAnswer: expression(
      (alias) => `(${alias}.state = 'open' and access.may('deed:submit', ${alias}.office_id))`,
    ),
  },
};
