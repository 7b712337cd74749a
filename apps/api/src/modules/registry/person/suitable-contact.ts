import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { ChannelEnum } from "../../../platform/person/person-words.ts";

@ObjectType({
  description:
    "A contact that has reached a person by a way that suits them, from any wing: message, call, visit, outreach (有效联系).",
})
export class SuitableContact {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ChannelEnum, { description: "By which way (联系方式)." })
  channel!: string;

  @Field(() => Instant, { description: "When (联系时间)." })
  occurredAt!: Date;

  @Field(() => Int, { description: "Days since, by the calendar (距今天数)." })
  daysAgo!: number;

  @Field(() => OfficeRef, { nullable: true, description: "At which office (单位)." })
  office!: OfficeRef | null;
}

export const suitableContact: ReadModel = {
  name: "SuitableContact",
  table: "registry.contact",
  fields: {
    id: id(),
    channel: column("channel"),
    occurredAt: column("occurred_at"),
    daysAgo: expression(
      (alias) =>
        `((now() at time zone 'Asia/Shanghai')::date - (${alias}.occurred_at at time zone 'Asia/Shanghai')::date)`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};

/** The last one in the viewer's reach; what did not reach them, or not suitably, is passed over. */
export const lastSuitableContact = one(
  () => suitableContact,
  (outer, inner) => `${inner}.id = (select k.id from registry.contact k
    where k.person_id = ${outer}.id and k.reached order by k.occurred_at desc, k.id desc limit 1)`,
);
