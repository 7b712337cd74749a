import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { protocol } from "../protocol/protocol.read-model.ts";

const today = "(now() at time zone 'Asia/Shanghai')::date";

export const incident: ReadModel = {
  name: "Incident",
  table: "response.incident",
  fields: {
    id: id(),
    kind: column("kind"),
    name: column("name"),
    startedOn: column("started_on"),
    endedOn: column("ended_on"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    protocol: one(
      () => protocol,
      (outer, inner) => `${outer}.ended_on is null and ${inner}.id = (
        select v.id from response.protocol v
         where v.incident_id = ${outer}.id and v.withdrawn_at is null and v.from_day <= ${today}
         order by v.from_day desc limit 1)`,
    ),
    protocols: many(
      () => protocol,
      (outer, inner) => `${inner}.incident_id = ${outer}.id and ${inner}.withdrawn_at is null`,
      (inner) => `${inner}.from_day desc`,
    ),
    synthetic: column("synthetic"),
    version: column("version"),
    viewerCanManage: expression((alias) => `access.may('incident:manage', ${alias}.office_id)`),
  },
};
