import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

const exportFile: ReadModel = {
  name: "ExportFile",
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

export const peopleExport: ReadModel = {
  name: "PeopleExport",
  table: "registry.export",
  fields: {
    id: id(),
    state: column("state"),
    fault: column("fault"),
    inFull: column("in_full"),
    purpose: column("purpose"),
    columns: expression((alias) => `to_json(${alias}.columns)`),
    total: column("total"),
    done: column("done"),
    unreadable: column("unreadable"),
    createdAt: column("created_at"),
    endedAt: column("ended_at"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    file: one(
      () => exportFile,
      (outer, inner) => `${inner}.id = ${outer}.file_id`,
    ),
  },
};
