import type { ListKey } from "@wuzi/domain/lists/list-key";
import type { ViewParameters } from "@wuzi/domain/lists/saved-view";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "staff", name: "saved_view" })
export class SavedViewEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "saved_view_pkey",
  })
  id!: string;

  @Column({ type: "uuid", name: "staff_id" })
  staffId!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  list!: ListKey;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "jsonb" })
  parameters!: ViewParameters;

  @Column({ type: "boolean", default: false })
  shared!: boolean;

  @Column({ type: "boolean", name: "is_default", default: false })
  isDefault!: boolean;

  @Column({ type: "timestamptz", name: "removed_at", nullable: true })
  removedAt!: Date | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
