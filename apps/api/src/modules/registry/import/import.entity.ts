import type { ImportState } from "@wuzi/domain/registry/import-words";
import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import type { ImportRefusal } from "@wuzi/domain/registry/spreadsheet-refusal-words";
import { Column, Entity, PrimaryColumn } from "typeorm";

export interface ConfirmedColumn {
  at: number;
  column: PersonColumn | null;
}

/** A sheet as the reading job left it. */
export interface ReadSheet {
  index: number;
  name: string;
  rows: number;
  lastRow: number;
  headerRow: number | null;
  columns: { at: number; header: string; column: PersonColumn | null }[];
}

@Entity({ schema: "registry", name: "import_batch" })
export class ImportBatchEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "import_batch_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "staff_id", nullable: true })
  staffId!: string | null;

  @Column({ type: "uuid", name: "file_id" })
  fileId!: string;

  @Column({ type: "text", default: "reading" })
  state!: ImportState;

  @Column({ type: "text", nullable: true })
  refusal!: ImportRefusal | null;

  @Column({ type: "jsonb", default: () => "'[]'" })
  sheets!: ReadSheet[];

  @Column({ type: "integer", nullable: true })
  sheet!: number | null;

  @Column({ type: "integer", name: "header_row", nullable: true })
  headerRow!: number | null;

  @Column({ type: "jsonb", nullable: true })
  columns!: ConfirmedColumn[] | null;

  @Column({ type: "integer", default: 1 })
  run!: number;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
