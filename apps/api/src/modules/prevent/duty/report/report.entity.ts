import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "daily_report" })
export class DailyReportEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "daily_report_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text", nullable: true })
  news!: string | null;

  @Column({ type: "uuid", name: "slot_id", nullable: true })
  slotId!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
