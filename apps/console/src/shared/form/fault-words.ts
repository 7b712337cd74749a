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
  const id = sentenceOf(intl, fault) ?? "fault.NOT_ACCEPTED";
  return intl.formatMessage({ id }, { label: label ?? intl.formatMessage({ id: "fault.field" }) });
}

/** A sentence of a wing’s own (`<wing>.fault.<word>`) goes before the one that all share. */
function sentenceOf(intl: IntlShape, fault: string): MessageId | undefined {
  const ids = Object.keys(intl.messages).filter((id): id is MessageId => {
    const [, second, word, ...more] = id.split(".");
    return second === "fault" && word === fault && more.length === 0;
  });
  const shared = `fault.${fault}`;
  return ids[0] ?? (isKnown(intl, shared) ? shared : undefined);
}

function isKnown(intl: IntlShape, id: string): id is MessageId {
  return id in (intl.messages as Partial<Messages>);
}
