import type { IncidentKind } from "@wuzi/domain/response/incident-kind";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "response", name: "incident" })
export class IncidentEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "incident_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  kind!: IncidentKind;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "date", name: "started_on" })
  startedOn!: string;

  @Column({ type: "date", name: "ended_on", nullable: true })
  endedOn!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
