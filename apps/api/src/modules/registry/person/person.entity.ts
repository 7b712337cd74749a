import type { Sex } from "@wuzi/domain/identity/sex";
import type { Channel } from "@wuzi/domain/registry/channel";
import type { Category } from "@wuzi/domain/registry/disability";
import type { DocumentType } from "@wuzi/domain/registry/document-type";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import type { PersonInput } from "@wuzi/domain/registry/person-input";
import type { CertificateStanding, PersonState } from "@wuzi/domain/registry/record-words";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "registry", name: "person" })
export class PersonEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "person_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", collation: "C" })
  pinyin!: string;

  @Column({ type: "text" })
  initials!: string;

  @Column({ type: "text" })
  sex!: Sex;

  @Column({ type: "date", name: "born_on" })
  bornOn!: string;

  @Column({ type: "text", name: "document_type" })
  documentType!: DocumentType;

  @Column({ type: "text", name: "document_mask", nullable: true })
  documentMask!: string | null;

  @Column({ type: "text", name: "certificate_mask", nullable: true })
  certificateMask!: string | null;

  @Column({ type: "text", name: "certificate_standing" })
  certificateStanding!: CertificateStanding;

  @Column({ type: "date", name: "certificate_valid_until", nullable: true })
  certificateValidUntil!: string | null;

  @Column({ type: "date", name: "certificate_suspended_from", nullable: true })
  certificateSuspendedFrom!: string | null;

  @Column({ type: "text", nullable: true })
  category!: Category | null;

  @Column({ type: "smallint", nullable: true })
  grade!: number | null;

  @Column({ type: "text", name: "phone_mask", nullable: true })
  phoneMask!: string | null;

  @Column({ type: "text", name: "address_mask", nullable: true })
  addressMask!: string | null;

  @Column({ type: "text", name: "registered_code", nullable: true })
  registeredCode!: string | null;

  @Column({ type: "text", name: "residence_code", nullable: true })
  residenceCode!: string | null;

  @Column({ type: "boolean", name: "lives_alone", default: false })
  livesAlone!: boolean;

  @Column({ type: "boolean", name: "needs_care", default: false })
  needsCare!: boolean;

  @Column({ type: "text", array: true })
  channels!: Channel[];

  @Column({ type: "jsonb", name: "channel_overrides", default: () => "'[]'" })
  channelOverrides!: PersonInput["channelOverrides"];

  @Column({ type: "jsonb", nullable: true })
  preferences!: PersonInput["preferences"] | null;

  @Column({ type: "text", array: true, name: "opt_outs", default: () => "'{}'" })
  optOuts!: MessageClass[];

  @Column({ type: "text", default: "active" })
  state!: PersonState;

  @Column({ type: "date", name: "closed_on", nullable: true })
  closedOn!: string | null;

  @Column({ type: "uuid", name: "merged_into", nullable: true })
  mergedInto!: string | null;

  @Column({ type: "text", name: "state_reason", nullable: true })
  stateReason!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
