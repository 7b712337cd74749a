import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.ts";
import { Day, Instant, JsonObject } from "../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../platform/graphql/words.ts";
import { OfficeRef } from "../../platform/office/office-ref.types.ts";

export type AuditAction =
  | "create"
  | "change"
  | "remove"
  | "reveal"
  | "find"
  | "transfer"
  | "merge"
  | "unmerge"
  | "sign_in"
  | "sign_in_refused"
  | "sign_out"
  | "password_change"
  | "second_factor"
  | "post_switch";

export const AuditActionEnum = wordsEnum<AuditAction>("AuditAction", "What was done (操作).", {
  create: { zh: "新增", en: "Created" },
  change: { zh: "修改", en: "Changed" },
  remove: { zh: "删除", en: "Removed" },
  reveal: { zh: "查看敏感信息", en: "Sensitive value read" },
  find: { zh: "全县查重", en: "Looked for across the county" },
  transfer: { zh: "移交", en: "Handed over to another office" },
  merge: { zh: "合并", en: "Merged with another record" },
  unmerge: { zh: "撤销合并", en: "Merge taken back" },
  sign_in: { zh: "登录", en: "Signed in" },
  sign_in_refused: { zh: "登录被拒", en: "Sign-in refused" },
  sign_out: { zh: "退出", en: "Signed out" },
  password_change: { zh: "密码变更", en: "Password changed" },
  second_factor: { zh: "两步验证变更", en: "Second factor used or changed" },
  post_switch: { zh: "切换岗位", en: "Acting post switched" },
});

@ObjectType({
  description: "One line of the audit (审计记录): append-only, sealed into a hash chain.",
})
export class AuditEntry {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Instant, { description: "When." })
  at!: Date;

  @Field(() => ID, { nullable: true, description: "Who; null for the system itself." })
  staffId!: string | null;

  @Field(() => String, { description: "Name of the actor at the time (操作人)." })
  actorName!: string;

  @Field(() => String, { description: "Permission acted under (权限)." })
  permission!: string;

  @Field(() => AuditActionEnum, { description: "What was done (操作)." })
  action!: AuditAction;

  @Field(() => String, { description: "Kind of record, such as `staff.member` (对象类别)." })
  subject!: string;

  @Field(() => String, { description: "Which record (对象编号)." })
  subjectId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The person it is about, also through a carer or a number (相关残疾人).",
  })
  personId!: string | null;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "The office that answers for the record (所属机构).",
  })
  office!: OfficeRef | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Values before; sensitive ones as "changed".',
  })
  before!: object | null;

  @Field(() => JsonObject, {
    nullable: true,
    description: 'Values after; sensitive ones as "changed".',
  })
  after!: object | null;

  @Field(() => String, { description: "The request that did it (请求编号)." })
  requestId!: string;

  @Field(() => Boolean, { description: "Whether the hash chain covers it yet (已封存)." })
  sealed!: boolean;
}

export const AuditEntryConnection = connectionOf(AuditEntry, "AuditEntry");

@InputType({ description: "Which audit entries to list (审计检索); every part narrows." })
export class AuditFilter {
  @Field(() => Day, { nullable: true, description: "From this day (起)." })
  fromDay?: string | null;

  @Field(() => Day, { nullable: true, description: "To this day, inclusive (止)." })
  toDay?: string | null;

  @Field(() => [AuditActionEnum], { nullable: true, description: "Of these actions." })
  actions?: AuditAction[] | null;

  @Field(() => ID, { nullable: true, description: "By this staff member." })
  staffId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of the actor's name." })
  actorName?: string | null;

  @Field(() => ID, { nullable: true, description: "On records of this office." })
  officeId?: string | null;

  @Field(() => String, { nullable: true, description: "Kind of record." })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: "Which record." })
  subjectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "About one person and what belongs to the record: carers, numbers, merges.",
  })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: "By one request." })
  requestId?: string | null;
}
