import type { MemberState } from "@wuzi/domain/staff/member-state";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "staff", name: "member" })
export class MemberEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "member_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  login!: string;

  /** Write-only for the API's login: the database gives it back through a reveal alone. */
  @Column({ type: "text", nullable: true, select: false })
  phone?: string | null;

  @Column({ type: "text", name: "phone_mask", nullable: true })
  phoneMask!: string | null;

  @Column({ type: "text", default: "active" })
  state!: MemberState;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
