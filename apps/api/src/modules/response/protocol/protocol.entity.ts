import type { ResponseLevel } from "@wuzi/domain/response/response-level";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "response", name: "protocol" })
export class ProtocolEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "protocol_pkey",
  })
  id!: string;

  @Column({ type: "uuid", name: "incident_id" })
  incidentId!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "text" })
  level!: ResponseLevel;

  @Column({ type: "smallint", name: "isolation_days" })
  isolationDays!: number;

  @Column({ type: "smallint", name: "checks_per_day" })
  checksPerDay!: number;

  @Column({ type: "numeric", precision: 3, scale: 1, name: "fever_threshold" })
  feverThreshold!: number;

  @Column({ type: "smallint", name: "disinfections_per_day" })
  disinfectionsPerDay!: number;

  @Column({ type: "integer", name: "concentration_low" })
  concentrationLow!: number;

  @Column({ type: "integer", name: "concentration_high" })
  concentrationHigh!: number;

  @Column({ type: "integer", name: "concentration_most" })
  concentrationMost!: number;

  @Column({ type: "smallint", name: "contact_minutes" })
  contactMinutes!: number;

  @Column({ type: "smallint", name: "backfill_days" })
  backfillDays!: number;

  @Column({ type: "smallint", name: "alert_hours" })
  alertHours!: number;

  @Column({ type: "smallint", name: "care_gap_hours" })
  careGapHours!: number;

  @Column({ type: "smallint", name: "urge_minutes" })
  urgeMinutes!: number;

  @Column({ type: "time", name: "report_due" })
  reportDue!: string;

  @Column({ type: "time", name: "report_close" })
  reportClose!: string;

  @Column({ type: "time", name: "send_from" })
  sendFrom!: string;

  @Column({ type: "time", name: "send_to" })
  sendTo!: string;

  @Column({ type: "text", name: "source_document" })
  sourceDocument!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "timestamptz", name: "withdrawn_at", nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
