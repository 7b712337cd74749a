import { photosOf } from "../../../platform/attachments/attachment.read-model.ts";
import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { deedSubmission } from "./submission.read-model.ts";

const deedText: ReadModel = {
  name: "DeedText",
  table: "publicity.deed_text",
  fields: {
    id: id(),
    kind: column("kind"),
    number: column("number"),
    ofSource: column("of_source"),
    title: column("title"),
    body: column("body"),
    madeBy: column("made_by"),
    createdAt: column("created_at"),
  },
};

const deedConsent: ReadModel = {
  name: "DeedConsent",
  table: "publicity.deed_consent",
  fields: {
    id: id(),
    givenBy: column("given_by"),
    giver: column("giver"),
    means: column("means"),
    givenOn: column("given_on"),
    nameMayBePublished: column("name_may_be_published"),
    photosMayBePublished: column("photos_may_be_published"),
    note: column("note"),
    recordedBy: column("recorded_by"),
    createdAt: column("created_at"),
    withdrawnBy: column("withdrawn_by"),
    withdrawnOn: column("withdrawn_on"),
    withdrawnReason: column("withdrawn_reason"),
    withdrawalRecordedBy: column("withdrawal_recorded_by"),
    photos: photosOf("publicity.deed_consent"),
  },
};

const may = (permission: string, states: string, more = "") =>
  expression(
    (alias) =>
      `(${states === "" ? "" : `${alias}.state in (${states}) and `}access.may('${permission}', ${alias}.office_id)${more.replaceAll("$", alias)})`,
  );

/** The latest version of one of the two texts. */
const latest = (kind: string) =>
  one(
    () => deedText,
    (outer, inner) =>
      `${inner}.deed_id = ${outer}.id and ${inner}.kind = '${kind}' and ${inner}.number = (select max(x.number) from publicity.deed_text x where x.deed_id = ${outer}.id and x.kind = '${kind}')`,
  );

export const deed: ReadModel = {
  name: "Deed",
  table: "publicity.deed",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    state: column("state"),
    title: column("title"),
    aboutName: column("about_name"),
    aboutRole: column("about_role"),
    otherNames: expression((alias) => `to_json(${alias}.other_names)`),
    source: latest("source"),
    publicText: latest("public"),
    texts: many(
      () => deedText,
      (outer, inner) => `${inner}.deed_id = ${outer}.id`,
      (inner) => `${inner}.created_at desc, ${inner}.id desc`,
    ),
    consent: one(
      () => deedConsent,
      (outer, inner) => `${inner}.deed_id = ${outer}.id and ${inner}.withdrawn_on is null`,
    ),
    consents: many(
      () => deedConsent,
      (outer, inner) => `${inner}.deed_id = ${outer}.id`,
      (inner) => `${inner}.created_at desc, ${inner}.id desc`,
    ),
    photos: photosOf("publicity.deed"),
    submissions: many(
      () => deedSubmission,
      (outer, inner) => `${inner}.deed_id = ${outer}.id`,
      (inner) => `${inner}.submitted_at desc, ${inner}.level, ${inner}.id`,
    ),
    writtenBy: column("written_by"),
    handedInBy: column("handed_in_by"),
    handedInAt: column("handed_in_at"),
    reviewedBy: column("reviewed_by"),
    reviewedAt: column("reviewed_at"),
    sentBackBy: column("sent_back_by"),
    sentBackReason: column("sent_back_reason"),
    version: column("version"),
    createdAt: column("created_at"),
    viewerCanEdit: may("deed:write", "'draft'"),
    viewerCanReview: may(
      "deed:review",
      "'in_review'",
      " and $.handed_in_by_staff is distinct from (select access.staff())",
    ),
    viewerCanSendBack: may("deed:review", "'in_review', 'reviewed', 'cleared', 'returned'"),
    viewerCanConsent: may("deed:write", ""),
    viewerCanRedact: may(
      "deed:review",
      "'reviewed', 'cleared', 'submitted', 'accepted', 'returned'",
    ),
    viewerCanSubmit: may("deed:submit", ""),
  },
};
