import { Field, ID, Int, ObjectType } from "type-graphql";
import { Instant } from "../graphql/scalars.ts";

@ObjectType({
  description:
    "A photo that belongs to a record (现场照片): without place and device, seen by the record's readers, on record.",
})
export class Photo {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, {
    description: "Where the signed-in browser fetches it, on this server: a path (地址).",
  })
  path!: string;

  @Field(() => Int, { description: "Pixels across (宽)." })
  width!: number;

  @Field(() => Int, { description: "Pixels down (高)." })
  height!: number;

  @Field(() => Int, { description: "Bytes (大小)." })
  size!: number;

  @Field(() => Instant, { description: "When it was attached (上传时间)." })
  addedAt!: Date;
}
