import { associationKinds } from "@wuzi/domain/organisation/association-kind";
import { institutionKinds } from "@wuzi/domain/organisation/institution-kind";
import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { badField } from "../../../platform/errors/coded-error.ts";

/** Associations and institutions say what they are for; nobody else does. */
export function checkTopic(kind: OfficeKind, topic: string | null): string | null {
  const allowed: readonly string[] =
    kind === "association" ? associationKinds : kind === "institution" ? institutionKinds : [];
  if (allowed.length === 0) {
    if (topic === null || topic === "") return null;
    throw badField("input.topic", "NO_TOPIC", "A grid has no kind of its own.");
  }
  if (topic !== null && allowed.includes(topic)) return topic;
  throw badField("input.topic", "UNKNOWN_TOPIC", `Choose one of: ${allowed.join(", ")}.`);
}
