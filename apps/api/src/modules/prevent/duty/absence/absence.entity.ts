import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "absence" })
export class AbsenceEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "absence_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "staff_id" })
  staffId!: string;

  @Column({ type: "uuid", name: "deputy_id", nullable: true })
  deputyId!: string | null;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "date", name: "to_day" })
  toDay!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "timestamptz", name: "cancelled_at", nullable: true })
  cancelledAt!: Date | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "uuid", name: "created_by", nullable: true })
  createdBy!: string | null;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
