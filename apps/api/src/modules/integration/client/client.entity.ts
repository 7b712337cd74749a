import type { ClientScope } from "@wuzi/domain/integration/client-scope";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "integration", name: "client" })
export class ClientEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "client_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  purpose!: string;

  @Column({ type: "text" })
  contact!: string;

  @Column({ type: "text", array: true })
  scopes!: ClientScope[];

  @Column({ type: "text", default: "active" })
  state!: "active" | "closed";

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
