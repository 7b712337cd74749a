import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";

const messagePart: ReadModel = {
  name: "MessagePart",
  table: "publicity.message_part",
  fields: {
    sequence: column("sequence"),
    state: column("state"),
    reason: column("reason"),
    code: column("code"),
    carrierId: column("carrier_id"),
    submittedAt: column("submitted_at"),
    acceptedAt: column("accepted_at"),
    endedAt: column("ended_at"),
  },
};

/** What a message says, without signature: its own words, or its campaign's template filled. */
export const textOf = (alias: string): string => `coalesce(${alias}.body, (
  select replace(replace(replace(c.template, '{姓名}', p.name), '{乡镇街道}', coalesce(w.unit, '')), '{村社区}', coalesce(w.village, ''))
    from publicity.campaign_words(${alias}.campaign_id) c
    join registry.person p on p.id = ${alias}.person_id
   cross join publicity.place_of(${alias}.office_id) w), '')`;

export const message: ReadModel = {
  name: "Message",
  table: "publicity.message",
  fields: {
    id: id(),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    campaignId: id("campaign_id"),
    campaignTitle: expression(
      (alias) => `(select c.title from publicity.campaign_words(${alias}.campaign_id) c)`,
    ),
    messageClass: column("message_class"),
    lane: column("lane"),
    state: column("state"),
    reason: column("reason"),
    phoneMask: expression(
      (alias) => `(select s.mask from registry.sealed_value s where s.id = ${alias}.phone_id)`,
    ),
    toCarer: column("to_carer"),
    segments: column("segments"),
    text: expression(textOf),
    sentBy: column("sent_by"),
    overrideReason: column("override_reason"),
    createdAt: column("created_at"),
    submittedAt: column("submitted_at"),
    endedAt: column("ended_at"),
    parts: many(
      () => messagePart,
      (outer, inner) => `${inner}.message_id = ${outer}.id`,
      (inner) => `${inner}.sequence`,
    ),
  },
};
