import { passwordFaults, type PasswordOwner } from "@wuzi/domain/identity/password-rules";
import type { IntlShape } from "react-intl";
import * as v from "valibot";
import type { MessageId, Messages } from "../../shared/i18n/messages.ts";

/** The rules for a new password, with their sentences in the reader's language. */
export function passwordChangeSchema(intl: IntlShape, owner: PasswordOwner) {
  return v.pipe(
    v.object({
      currentPassword: v.pipe(v.string(), v.nonEmpty("REQUIRED")),
      newPassword: v.pipe(
        v.string(),
        v.nonEmpty("REQUIRED"),
        v.rawCheck(({ dataset, addIssue }) => {
          if (!dataset.typed || dataset.value === "") return;
          const faults = passwordFaults(dataset.value, owner);
          if (faults.length > 0) addIssue({ message: passwordFaultWords(intl, faults) });
        }),
      ),
    }),
    v.forward(
      v.check(
        ({ currentPassword, newPassword }) => newPassword === "" || newPassword !== currentPassword,
        passwordFaultWords(intl, ["SAME_AS_OLD"]),
      ),
      ["newPassword"],
    ),
  );
}

/** Every reason against a password in one sentence. */
export function passwordFaultWords(intl: IntlShape, faults: readonly string[]): string {
  const sentences = faults.map((fault) => {
    const id = `account.password.fault.${fault}`;
    return intl.formatMessage({ id: isKnown(intl, id) ? id : "account.password.fault.COMMON" });
  });
  const separator = intl.locale === "zh-CN" ? "；" : "; ";
  return intl.formatMessage(
    { id: "account.password.faults" },
    { faults: sentences.join(separator) },
  );
}

function isKnown(intl: IntlShape, id: string): id is MessageId {
  return id in (intl.messages as Partial<Messages>);
}
