import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "organisation", name: "office" })
export class OfficeEntity {
  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "office_pkey" })
  id!: number;

  @Column({ type: "integer", name: "parent_id", nullable: true })
  parentId!: number | null;

  @Column({ type: "text" })
  kind!: OfficeKind;

  @Column({ type: "text" })
  code!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", name: "short_name" })
  shortName!: string;

  @Column({ type: "text", nullable: true })
  topic!: string | null;

  @Column({ type: "date", name: "opened_on" })
  openedOn!: string;

  @Column({ type: "date", name: "closed_on", nullable: true })
  closedOn!: string | null;

  @Column({ type: "boolean", default: false })
  synthetic!: boolean;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
