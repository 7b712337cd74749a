import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { DuplicateReasonEnum } from "../import/import.enums.ts";
import { Person } from "../person/person.types.ts";

@ObjectType({ description: "Two records that may be one person (疑似重复)." })
export class PossibleDuplicate {
  @Field(() => Person, { description: "One record." })
  first!: Person;

  @Field(() => Person, { description: "The other record." })
  second!: Person;

  @Field(() => [DuplicateReasonEnum], { description: "What is the same (相同之处)." })
  reasons!: string[];

  @Field(() => Boolean, { description: "Whether both have a document number of their own." })
  differentNumbers!: boolean;

  @Field(() => Boolean, { description: "Whether the sex differs." })
  differentSex!: boolean;

  @Field(() => Int, { description: "How likely it is, 30 to 100 (可能性)." })
  score!: number;
}

export const PossibleDuplicateConnection = connectionOf(PossibleDuplicate, "PossibleDuplicate");

@InputType({ description: "Which pairs to list." })
export class PossibleDuplicateFilter {
  @Field(() => ID, { nullable: true, description: "Pairs with this person." })
  personId?: string | null;
}

@InputType({ description: "Two records that are two people (不是重复)." })
export class NotDuplicateInput {
  @Field(() => ID, { description: "One." })
  firstId!: string;

  @Field(() => ID, { description: "The other." })
  secondId!: string;
}
