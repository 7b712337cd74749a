import { postDays } from "@wuzi/domain/staff/staff-input";
import { intersect, nonEmpty, object, pipe, string } from "valibot";

/** The server's rules for a post: where, as what, from when to when. */
export const postSchema = intersect([
  object({
    officeId: pipe(string(), nonEmpty("CHOOSE")),
    role: pipe(string(), nonEmpty("CHOOSE")),
  }),
  postDays,
]);

export type PostValues = { officeId: string; role: string; fromDay: string; toDay: string };
