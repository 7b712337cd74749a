import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { progressOf } from "./progress.queries.ts";

const may = (permission: string, state: string, more = "") =>
  expression(
    (alias) =>
      `(${alias}.state in (${state}) and access.may('${permission}', ${alias}.office_id)${more.replaceAll("$", alias)})`,
  );

export const campaign: ReadModel = {
  name: "Campaign",
  table: "publicity.campaign",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    incidentId: id("incident_id"),
    state: column("state"),
    messageClass: column("message_class"),
    legalBasis: column("legal_basis"),
    title: column("title"),
    template: column("template"),
    audience: column("audience"),
    people: column("people"),
    reachable: column("reachable"),
    segments: column("segments"),
    costLi: column("cost_li"),
    secondNeeded: column("second_needed"),
    draftedBy: column("drafted_by"),
    submittedBy: column("submitted_by"),
    submittedAt: column("submitted_at"),
    approvedBy: column("approved_by"),
    approvedAt: column("approved_at"),
    secondBy: column("second_by"),
    secondAt: column("second_at"),
    returnedBy: column("returned_by"),
    returnedReason: column("returned_reason"),
    overrideReason: column("override_reason"),
    waitsForWindow: expression(
      (alias) =>
        `(${alias}.state = 'sending' and ${alias}.override_reason is null and not publicity.in_window(${alias}.office_id))`,
    ),
    startedAt: column("started_at"),
    stoppedBy: column("stopped_by"),
    stopReason: column("stop_reason"),
    endedAt: column("ended_at"),
    progress: expression((alias) => progressOf(`${alias}.id`)),
    version: column("version"),
    createdAt: column("created_at"),
    viewerCanEdit: may("campaign:write", "'draft'"),
    viewerCanApprove: may(
      "campaign:approve",
      "'submitted'",
      " and $.submitted_by_staff is distinct from (select access.staff()) and $.approved_by_staff is distinct from (select access.staff())",
    ),
    viewerCanStop: may("campaign:approve", "'approved', 'resolving', 'sending'"),
  },
};
