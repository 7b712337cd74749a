import type { HandoverState } from "@wuzi/domain/prevent/handover-state";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "duty_handover" })
export class DutyHandoverEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "duty_handover_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "to_staff" })
  toStaff!: string;

  @Column({ type: "text", default: "offered" })
  state!: HandoverState;

  @Column({ type: "timestamptz", name: "answered_at", nullable: true })
  answeredAt!: Date | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
