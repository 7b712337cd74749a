import type { GroupRole } from "@wuzi/domain/prevent/responsibility";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "group_member" })
export class GroupMemberEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "group_member_pkey",
  })
  id!: string;

  @Column({ type: "uuid", name: "group_id" })
  groupId!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  role!: GroupRole;

  @Column({ type: "uuid", name: "staff_id", nullable: true })
  staffId!: string | null;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", nullable: true })
  title!: string | null;

  @Column({ type: "text", nullable: true })
  duties!: string | null;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "date", name: "to_day", nullable: true })
  toDay!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
