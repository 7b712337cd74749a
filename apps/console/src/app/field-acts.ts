import type { FieldAct } from "../shared/outbox/field-act.ts";

/** What can be done in the field and sent later. A wing adds its acts. */
export const fieldActs: readonly FieldAct[] = [];
