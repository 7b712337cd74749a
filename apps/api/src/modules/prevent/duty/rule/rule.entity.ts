import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "duty_rule" })
export class DutyRuleEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "duty_rule_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  kind!: DutyKind;

  @Column({ type: "date", name: "valid_from" })
  validFrom!: string;

  @Column({ type: "date", name: "valid_to", nullable: true })
  validTo!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
