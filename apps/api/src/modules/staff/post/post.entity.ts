import type { Role } from "@wuzi/domain/access/roles";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "staff", name: "post" })
export class PostEntity {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()", primaryKeyConstraintName: "post_pkey" })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "staff_id" })
  staffId!: string;

  @Column({ type: "text", name: "holder_name" })
  holderName!: string;

  @Column({ type: "text" })
  role!: Role;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "date", name: "to_day", nullable: true })
  toDay!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
