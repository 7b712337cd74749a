import { createStaffSchema } from "@wuzi/domain/staff/staff-input";
import { intersect } from "valibot";
import { postSchema, type PostValues } from "../post-schema.ts";

/** The server's rules for a new member with a first post. */
export const newMemberSchema = intersect([createStaffSchema, postSchema]);

export type NewMemberValues = PostValues & { name: string; login: string; phone: string };
