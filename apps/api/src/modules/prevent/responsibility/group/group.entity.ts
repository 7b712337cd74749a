import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "leading_group" })
export class GroupEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "leading_group_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "uuid", name: "incident_id" })
  incidentId!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", name: "source_document", nullable: true })
  sourceDocument!: string | null;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "integer", default: 1 })
  version!: number;
}
