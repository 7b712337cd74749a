import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonOrder } from "../person/people-list.inputs.ts";

@Entity({ schema: "registry", name: "export" })
export class ExportEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "export_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "staff_id" })
  staffId!: string;

  @Column({ type: "uuid", name: "post_id", select: false })
  postId!: string;

  @Column({ type: "boolean", name: "in_full", default: false })
  inFull!: boolean;

  @Column({ type: "text", nullable: true })
  purpose!: string | null;

  @Column({ type: "text", array: true })
  columns!: ExportColumn[];

  @Column({ type: "smallint", name: "key_id", select: false })
  keyId!: number;

  @Column({ type: "bytea", select: false })
  filter!: Buffer;

  @Column({ type: "text", name: "order_by" })
  orderBy!: PersonOrder;

  @Column({ type: "boolean" })
  descending!: boolean;
}
