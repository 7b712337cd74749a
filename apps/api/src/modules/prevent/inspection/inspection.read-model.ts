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

export const today = "(now() at time zone 'Asia/Shanghai')::date";
/** Name of a member by the column of an alias; null where they belong to an office out of reach. */
const nameOf = (staff: string) => (alias: string) =>
  `(select m.name from staff.member m where m.id = ${alias}.${staff})`;
const ofOffice = one(
  () => officeRef,
  (outer, inner) => `${inner}.id = ${outer}.office_id`,
);

export const inspectionTemplate: ReadModel = {
  name: "InspectionTemplate",
  table: "prevent.inspection_template",
  fields: {
    id: id(),
    name: column("name"),
    items: expression((alias) => `to_json(string_to_array(${alias}.items, chr(10)))`),
    office: ofOffice,
  },
};

/** The rows of a function, for the finding that asks. */
const responsible: ReadModel = {
  name: "ResponsibleThen",
  table:
    "(select f.id as finding_id, r.name, r.title, r.answer from prevent.finding f cross join lateral prevent.responsible_on(f.office_id, prevent.china_day(f.found_at)) r)",
  fields: { name: column("name"), title: column("title"), basis: column("answer") },
};

const ofLine = (name: string) =>
  expression(
    (alias) => `(select l.${name} from prevent.roster_line l where l.id = ${alias}.line_id)`,
  );

export const finding: ReadModel = {
  name: "Finding",
  table: "prevent.finding",
  fields: {
    id: id(),
    item: column("item"),
    place: column("place"),
    text: column("text"),
    foundBy: column("found_by"),
    foundAt: column("found_at"),
    rectificationId: id("rectification_id"),
    templateName: ofLine("template_name"),
    leaderName: ofLine("leader_name"),
    checkedInAt: ofLine("checked_in_at"),
    responsible: one(
      () => responsible,
      (outer, inner) => `${inner}.finding_id = ${outer}.id`,
    ),
    photos: photosOf("prevent.finding"),
  },
};

export const rosterSwap: ReadModel = {
  name: "RosterSwap",
  table: "prevent.roster_swap",
  fields: {
    id: id(),
    state: column("state"),
    line: one(
      () => rosterLine,
      (outer, inner) => `${inner}.id = ${outer}.line_id`,
    ),
    otherLine: one(
      () => rosterLine,
      (outer, inner) => `${inner}.id = ${outer}.other_line_id`,
    ),
    askedByName: expression(nameOf("asked_by")),
    askedOfName: expression(nameOf("answered_by")),
    reason: column("reason"),
    viewerAsks: expression((alias) => `(${alias}.asked_by = access.staff())`),
    viewerIsAsked: expression((alias) => `(${alias}.answered_by = access.staff())`),
    askedAt: column("created_at"),
    answeredAt: column("answered_at"),
  },
};

export const rosterLine: ReadModel = {
  name: "RosterLine",
  table: "prevent.roster_line",
  fields: {
    id: id(),
    office: ofOffice,
    onDay: column("on_day"),
    leaderName: column("leader_name"),
    isMine: expression((alias) => `(${alias}.leader_id = access.staff())`),
    templateName: column("template_name"),
    items: expression((alias) => `to_json(string_to_array(${alias}.items, chr(10)))`),
    state: column("state"),
    isMissed: expression((alias) => `(${alias}.state = 'planned' and ${alias}.on_day < ${today})`),
    checkedInAt: column("checked_in_at"),
    finishedAt: column("finished_at"),
    note: column("note"),
    findings: many(
      () => finding,
      (outer, inner) => `${inner}.line_id = ${outer}.id`,
      (inner) => `${inner}.id`,
    ),
    swap: one(
      () => rosterSwap,
      (outer, inner) => `${inner}.id = (select s.id from prevent.roster_swap s
        where s.state = 'asked' and ${outer}.id in (s.line_id, s.other_line_id)
        order by s.line_id = ${outer}.id desc, s.id limit 1)`,
    ),
    version: column("version"),
    viewerCanInspect: expression(
      (alias) =>
        `(${alias}.state <> 'finished' and ${alias}.on_day <= ${today} and ${alias}.leader_id = access.staff()
          and access.may('inspection:write', ${alias}.office_id))`,
    ),
    viewerCanSwap: expression(
      (alias) =>
        `(${alias}.state = 'planned' and ${alias}.on_day >= ${today} and ${alias}.leader_id = access.staff()
          and access.may('inspection:write', ${alias}.office_id))`,
    ),
  },
};

export const rectification: ReadModel = {
  name: "Rectification",
  table: "prevent.rectification",
  fields: {
    id: id(),
    office: ofOffice,
    item: column("item"),
    place: column("place"),
    dueOn: column("due_on"),
    isOverdue: expression((alias) => `(${alias}.state = 'open' and ${alias}.due_on < ${today})`),
    state: column("state"),
    findings: many(
      () => finding,
      (outer, inner) => `${inner}.rectification_id = ${outer}.id`,
      (inner) => `${inner}.found_at, ${inner}.id`,
    ),
    fixNote: column("fix_note"),
    fixedBy: column("fixed_by"),
    fixedAt: column("fixed_at"),
    fixPhotos: photosOf("prevent.rectification"),
    recheckNote: column("recheck_note"),
    recheckedBy: column("rechecked_by"),
    recheckedAt: column("rechecked_at"),
    version: column("version"),
    viewerCanFix: expression(
      (alias) => `(${alias}.state = 'open' and access.may('report:write', ${alias}.office_id))`,
    ),
    viewerCanRecheck: expression(
      (alias) =>
        `(${alias}.state = 'fixed' and access.may('inspection:write', ${alias}.office_id))`,
    ),
  },
};
