import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import { Field, InputType } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { PersonOrderEnum, type PersonOrder } from "../person/people-list.inputs.ts";
import { ExportColumnEnum } from "./export.enums.ts";

@InputType({ description: "Whom to export, as the list shows them, and what of them." })
export class ExportPeopleInput {
  @Field(() => PersonFilter, { description: "The list's filter." })
  filter!: PersonFilter;

  @Field(() => PersonOrderEnum, { nullable: true, description: "By name unless told." })
  orderBy?: PersonOrder | null;

  @Field(() => Boolean, { nullable: true, description: "The other way round." })
  descending?: boolean | null;

  @Field(() => [ExportColumnEnum], { description: "Columns, in this order." })
  columns!: ExportColumn[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "The same, with whole numbers, for a stated purpose." })
export class ExportPeopleInFullInput extends ExportPeopleInput {
  @Field(() => String, { description: "What for, 4 to 200 characters; on record." })
  purpose!: string;
}
