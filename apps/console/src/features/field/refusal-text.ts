import type { IntlShape } from "react-intl";
import { faultWords } from "../../shared/form/fault-words.ts";
import type { OutboxRefusal } from "../../shared/outbox/outbox-item.ts";

/** Why the server did not take a photo: what to do differs from an entry that is put right. */
export function photoRefusalText(intl: IntlShape, refusal: OutboxRefusal): string {
  const [field] = refusal.fields;
  if (refusal.code !== "BAD_USER_INPUT" || field === undefined) return refusalText(intl, refusal);
  return intl.formatMessage({ id: "field.reason.photo" }, { fault: faultWords(intl, field.code) });
}

/** Why the server did not take something, for whoever entered it. */
export function refusalText(intl: IntlShape, { code, fields }: OutboxRefusal): string {
  switch (code) {
    case "BAD_USER_INPUT":
      return intl.formatMessage(
        { id: "field.reason.input" },
        {
          faults: fields
            .map((field) => faultWords(intl, field.code))
            .join(intl.formatMessage({ id: "list.clauses" })),
        },
      );
    case "NOT_FOUND":
      return intl.formatMessage({ id: "field.reason.notFound" });
    case "FORBIDDEN":
      return intl.formatMessage({ id: "field.reason.forbidden" });
    case "CONFLICT":
      return intl.formatMessage({ id: "field.reason.conflict" });
    case "ReportExists":
    case "MomentRefused":
    case "ConcentrationNotUsual":
    case "UnsuitableChannel":
    case "NotSeenWell":
    case "ControlOver":
    case "ArrivalElsewhere":
      return intl.formatMessage({ id: `field.reason.${code}` });
    default:
      return intl.formatMessage({ id: "field.reason.other" }, { code });
  }
}
