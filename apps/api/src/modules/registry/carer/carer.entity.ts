import type { Relation } from "@wuzi/domain/registry/relation";
import { Column, Entity, PrimaryColumn } from "typeorm";

export type CarerRole = "guardian" | "carer" | "backup_carer";

@Entity({ schema: "registry", name: "carer" })
export class CarerEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "carer_pkey",
  })
  id!: string;

  @Column({ type: "uuid", name: "person_id" })
  personId!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "carer_person_id", nullable: true })
  carerPersonId!: string | null;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  relation!: Relation;

  @Column({ type: "text" })
  role!: CarerRole;

  @Column({ type: "text", name: "phone_mask", nullable: true })
  phoneMask!: string | null;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "date", name: "to_day", nullable: true })
  toDay!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
