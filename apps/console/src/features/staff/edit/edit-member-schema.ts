import { phone, staffName } from "@wuzi/domain/staff/staff-input";
import { boolean, check, forward, object, pipe } from "valibot";

export type EditMemberValues = {
  name: string;
  /** A new number; blank keeps the one there is, which is never shown whole here. */
  phone: string;
  dropsPhone: boolean;
};

/** The server's rules for a member's particulars; a number is either replaced or removed. */
export const editMemberSchema = pipe(
  object({ name: staffName, phone, dropsPhone: boolean() }),
  forward(
    check((values) => !values.dropsPhone || values.phone === "", "PHONE_KEPT_AND_DROPPED"),
    ["phone"],
  ),
);

/** What is sent for the phone: left out keeps it, empty removes it. */
export function phoneToSend({ phone: typed, dropsPhone }: EditMemberValues): string | null {
  if (dropsPhone) return "";
  return typed === "" ? null : typed;
}
