import type { IntlShape } from "react-intl";
import type { MessageId, Messages } from "../i18n/messages.ts";

/**
 * A fault in the reader's language. Faults travel as the stable words that the shared rules and the
 * server use (`TOO_LONG`); a text that is no such word is a sentence already and stays as it is.
 *
 * @param label the field's name, for sentences such as “请填写姓名”
 */
export function faultWords(intl: IntlShape, fault: string, label?: string): string {
  if (!/^[A-Z_]+$/u.test(fault)) return fault;
  const named = `fault.${fault}`;
  const id = isKnown(intl, named) ? named : "fault.NOT_ACCEPTED";
  return intl.formatMessage({ id }, { label: label ?? intl.formatMessage({ id: "fault.field" }) });
}

function isKnown(intl: IntlShape, id: string): id is MessageId {
  return id in (intl.messages as Partial<Messages>);
}
