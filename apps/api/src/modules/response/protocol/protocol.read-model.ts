import {
  protocolParameterNames,
  protocolTimeNames,
} from "@wuzi/domain/response/protocol-parameter";
import {
  column,
  expression,
  id,
  one,
  type FieldReader,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { snakeCase } from "./snake-case.ts";

const today = "(now() at time zone 'Asia/Shanghai')::date";

const values = protocolParameterNames.map((name): [string, FieldReader] => [
  name,
  column(snakeCase(name)),
]);
const times = protocolTimeNames.map((name): [string, FieldReader] => [
  name,
  expression((alias) => `to_char(${alias}.${snakeCase(name)}, 'HH24:MI')`),
]);

/** The parameters of a version: the same row, under its own type. */
export const protocolSettings: ReadModel = {
  name: "ProtocolSettings",
  table: "response.protocol",
  fields: {
    ...Object.fromEntries(values),
    ...Object.fromEntries(times),
    sourceDocument: column("source_document"),
    note: column("note"),
  },
};

export const protocol: ReadModel = {
  name: "Protocol",
  table: "response.protocol",
  fields: {
    id: id(),
    fromDay: column("from_day"),
    level: column("level"),
    settings: one(
      () => protocolSettings,
      (outer, inner) => `${inner}.id = ${outer}.id`,
    ),
    inForce: expression(
      (alias) => `${alias}.withdrawn_at is null and ${alias}.from_day = (
        select max(v.from_day) from response.protocol v
         where v.incident_id = ${alias}.incident_id and v.withdrawn_at is null and v.from_day <= ${today})`,
    ),
    viewerCanWithdraw: expression(
      (alias) => `${alias}.withdrawn_at is null and ${alias}.from_day > ${today}
        and access.may('incident:manage', ${alias}.office_id)`,
    ),
    version: column("version"),
    createdAt: column("created_at"),
  },
};
