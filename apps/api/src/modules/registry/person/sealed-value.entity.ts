import { Column, Entity, PrimaryColumn } from "typeorm";

export type SealedKind = "document" | "certificate" | "phone" | "address";

@Entity({ schema: "registry", name: "sealed_value" })
export class SealedValueEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "sealed_value_pkey",
  })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "carer_id", nullable: true })
  carerId!: string | null;

  @Column({ type: "text" })
  kind!: SealedKind;

  @Column({ type: "text", nullable: true })
  holder!: string | null;

  @Column({ type: "date", name: "issued_on", nullable: true })
  issuedOn!: string | null;

  @Column({ type: "date", name: "valid_until", nullable: true })
  validUntil!: string | null;

  @Column({ type: "smallint", name: "key_id" })
  keyId!: number;

  /** Write-only for the API's login: the database hands it out through a reveal alone. */
  @Column({ type: "bytea", select: false })
  sealed!: Buffer;

  @Column({ type: "bytea", nullable: true })
  hash!: Buffer | null;

  @Column({ type: "bytea", name: "tail_hash", nullable: true })
  tailHash!: Buffer | null;

  @Column({ type: "text" })
  mask!: string;
}
