import { incidentKindLabels } from "../../response/incident-kind.ts";
import { protocolParameters, protocolTimes } from "../../response/protocol-parameter.ts";
import { responseLevelLabels } from "../../response/response-level.ts";
import type { Label } from "../label.ts";
import type { AuditedColumns } from "./audited-column.ts";

export const incidentColumns = {
  kind: { zh: "类别", en: "Kind", values: incidentKindLabels },
  name: { zh: "名称", en: "Name" },
  started_on: { zh: "启动日期", en: "Started on" },
  ended_on: { zh: "结束日期", en: "Ended on" },
} as const satisfies AuditedColumns;

/** What the domain names already, by the columns they are kept in. */
function asColumns(labels: Readonly<Record<string, Label>>): AuditedColumns {
  return Object.fromEntries(
    Object.entries(labels).map(([name, { zh, en }]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      { zh, en },
    ]),
  );
}

export const protocolColumns: AuditedColumns = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  from_day: { zh: "起", en: "From" },
  level: { zh: "响应级别", en: "Level", values: responseLevelLabels },
  ...asColumns(protocolParameters),
  ...asColumns(protocolTimes),
  source_document: { zh: "依据文件", en: "Source document" },
  note: { zh: "备注", en: "Note" },
  withdrawn_at: { zh: "撤回时间", en: "Withdrawn at" },
};
