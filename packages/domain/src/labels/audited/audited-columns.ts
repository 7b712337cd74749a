import type { AuditedSubject } from "../audited-subject.ts";
import type { AuditedColumn, AuditedColumns } from "./audited-column.ts";
import {
  careGapColumns,
  controlAlertColumns,
  controlCaseColumns,
  controlCategoryColumns,
  controlGroupColumns,
  controlGroupVersionColumns,
  followUpColumns,
  notedNeedColumns,
  releaseColumns,
} from "./control.ts";
import {
  deedColumns,
  deedConsentColumns,
  deedDeliveryColumns,
  deedPlatformColumns,
  deedSubmissionColumns,
  deedTextColumns,
} from "./deed.ts";
import {
  absenceColumns,
  calendarDayColumns,
  dailyReportColumns,
  disinfectionColumns,
  dutyHandoverColumns,
  dutyRuleColumns,
  dutySlotColumns,
  dutyUrgeColumns,
  placeColumns,
} from "./duty.ts";
import {
  findingColumns,
  rectificationColumns,
  rosterColumns,
  swapColumns,
  templateColumns,
} from "./inspection.ts";
import { officeColumns, successorColumns } from "./organisation.ts";
import {
  materialColumns,
  outreachColumns,
  outreachPersonColumns,
  publicityPlanColumns,
  publicityTaskColumns,
} from "./outreach.ts";
import { carerColumns, partColumns, personColumns, sealedColumns } from "./person.ts";
import { attachmentColumns, clientColumns, fileColumns, keyColumns } from "./platform.ts";
import { residentColumns, residentValueColumns } from "./prevent.ts";
import {
  campaignColumns,
  messageColumns,
  optOutColumns,
  replyColumns,
  sendingPolicyColumns,
  portalBatchColumns,
  receiptFileColumns,
} from "./publicity.ts";
import {
  batchColumns,
  bulkColumns,
  exportColumns,
  mappingColumns,
  mergeColumns,
  notDuplicateColumns,
  rowColumns,
} from "./registry-work.ts";
import { incidentColumns, protocolColumns } from "./response.ts";
import { contractColumns, groupColumns, groupMemberColumns } from "./responsibility.ts";
import {
  arrivalColumns,
  householdColumns,
  householdMemberColumns,
  ledgerColumns,
  roundColumns,
  sightingColumns,
  stayColumns,
  visitColumns,
  visitMemberColumns,
} from "./screening.ts";
import { accountColumns, memberColumns, postColumns, viewColumns } from "./staff.ts";
import { townshipMapColumns } from "./township-map.ts";

/** What every table calls the same. */
const common: AuditedColumns = {
  id: { zh: "编号", en: "Id" },
  office_id: { zh: "机构编号", en: "Id of the office" },
  staff_id: { zh: "人员编号", en: "Id of the member of staff" },
  person_id: { zh: "残疾人编号", en: "Id of the person" },
  version: { zh: "版本", en: "Version" },
  synthetic: { zh: "演示数据", en: "Demo data" },
};

const bySubject: Readonly<Record<AuditedSubject, AuditedColumns>> = {
  "organisation.office": officeColumns,
  "organisation.office_successor": successorColumns,
  "staff.member": memberColumns,
  "staff.post": postColumns,
  "staff.saved_view": viewColumns,
  "access.account": accountColumns,
  "registry.person": personColumns,
  "registry.carer": carerColumns,
  "registry.disability_part": partColumns,
  "registry.sealed_value": sealedColumns,
  "registry.merge": mergeColumns,
  "registry.not_duplicate": notDuplicateColumns,
  "registry.bulk_action": bulkColumns,
  "registry.import_batch": batchColumns,
  "registry.import_row": rowColumns,
  "registry.column_mapping": mappingColumns,
  "registry.export": exportColumns,
  "prevent.duty_rule": dutyRuleColumns,
  "prevent.duty_slot": dutySlotColumns,
  "prevent.calendar_day": calendarDayColumns,
  "prevent.absence": absenceColumns,
  "prevent.daily_report": dailyReportColumns,
  "prevent.duty_urge": dutyUrgeColumns,
  "prevent.duty_handover": dutyHandoverColumns,
  "prevent.disinfection_place": placeColumns,
  "prevent.disinfection": disinfectionColumns,
  "prevent.resident": residentColumns,
  "prevent.sealed_value": residentValueColumns,
  "prevent.leading_group": groupColumns,
  "prevent.group_member": groupMemberColumns,
  "prevent.area_contract": contractColumns,
  "prevent.control_group": controlGroupColumns,
  "prevent.control_group_version": controlGroupVersionColumns,
  "prevent.control_category": controlCategoryColumns,
  "prevent.control_case": controlCaseColumns,
  "prevent.follow_up": followUpColumns,
  "prevent.control_alert": controlAlertColumns,
  "prevent.release": releaseColumns,
  "care.gap": careGapColumns,
  "care.noted_need": notedNeedColumns,
  "response.incident": incidentColumns,
  "response.protocol": protocolColumns,
  "prevent.household": householdColumns,
  "prevent.household_member": householdMemberColumns,
  "prevent.screening_round": roundColumns,
  "prevent.household_visit": visitColumns,
  "prevent.visit_member": visitMemberColumns,
  "prevent.arrival": arrivalColumns,
  "prevent.arrival_sighting": sightingColumns,
  "prevent.sealed_stay": stayColumns,
  "prevent.arrival_import": ledgerColumns,
  "prevent.township_map": townshipMapColumns,
  "prevent.inspection_template": templateColumns,
  "prevent.roster_line": rosterColumns,
  "prevent.roster_swap": swapColumns,
  "prevent.rectification": rectificationColumns,
  "prevent.finding": findingColumns,
  "publicity.portal_batch": portalBatchColumns,
  "publicity.receipt_file": receiptFileColumns,
  "publicity.sending_policy": sendingPolicyColumns,
  "publicity.campaign": campaignColumns,
  "publicity.message": messageColumns,
  "publicity.opt_out": optOutColumns,
  "publicity.material": materialColumns,
  "publicity.plan": publicityPlanColumns,
  "publicity.task": publicityTaskColumns,
  "publicity.outreach": outreachColumns,
  "publicity.outreach_person": outreachPersonColumns,
  "publicity.deed": deedColumns,
  "publicity.deed_text": deedTextColumns,
  "publicity.deed_consent": deedConsentColumns,
  "publicity.deed_platform": deedPlatformColumns,
  "publicity.deed_submission": deedSubmissionColumns,
  "publicity.deed_delivery": deedDeliveryColumns,
  "publicity.reply": replyColumns,
  "platform.attachment": attachmentColumns,
  "platform.file": fileColumns,
  "integration.client": clientColumns,
  "integration.client_key": keyColumns,
};

/** What the audit calls a column of a kind of record; `undefined` for one that has no name yet. */
export function auditedColumn(subject: string, column: string): AuditedColumn | undefined {
  return columnsOf(subject)[column];
}

/** Columns of a record as its kind lists them, not as the database does; those without a name last. */
export function inAuditedOrder(subject: string, columns: readonly string[]): string[] {
  const order = Object.keys(columnsOf(subject));
  const place = (column: string) => (order.includes(column) ? order.indexOf(column) : order.length);
  return columns.toSorted((a, b) => place(a) - place(b));
}

function columnsOf(subject: string): AuditedColumns {
  const own = Object.hasOwn(bySubject, subject) ? bySubject[subject as AuditedSubject] : {};
  // its own come first, and are not called as others are
  return { ...own, ...common, ...own };
}
