import type { PlaceKind } from "@wuzi/domain/prevent/disinfection";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ schema: "prevent", name: "disinfection_place" })
export class DisinfectionPlaceEntity {
  @PrimaryColumn({
    type: "uuid",
    default: () => "uuidv7()",
    primaryKeyConstraintName: "disinfection_place_pkey",
  })
  id!: string;

  @Column({ type: "integer", name: "office_id" })
  officeId!: number;

  @Column({ type: "text" })
  kind!: PlaceKind;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ type: "uuid", name: "keeper_post", nullable: true })
  keeperPost!: string | null;

  @Column({ type: "smallint", name: "times_per_day", nullable: true })
  timesPerDay!: number | null;

  @Column({ type: "date", name: "from_day" })
  fromDay!: string;

  @Column({ type: "date", name: "to_day", nullable: true })
  toDay!: string | null;

  @Column({ type: "integer", default: 1 })
  version!: number;

  @Column({ type: "uuid", name: "created_by", nullable: true })
  createdBy!: string | null;

  @Column({ type: "timestamptz", name: "updated_at", default: () => "now()" })
  updatedAt!: Date;
}
