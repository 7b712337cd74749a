import {
  column,
  expression,
  id,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";

export const followUp: ReadModel = {
  name: "FollowUp",
  table: "prevent.follow_up",
  fields: {
    id: id(),
    outcome: column("outcome"),
    enteredAs: column("entered_as"),
    channel: column("channel"),
    through: expression((alias) => `to_json(${alias}.through)`),
    reached: column("reached"),
    temperature: column("temperature"),
    isFever: expression((alias) => `(${alias}.fever_alert_id is not null)`),
    symptoms: expression((alias) => `to_json(${alias}.symptoms)`),
    reason: column("reason"),
    note: column("note"),
    occurredAt: column("occurred_at"),
    onDay: column("on_day"),
    clockSkewSeconds: column("clock_skew_seconds"),
    backfilled: column("backfilled"),
    recordedAt: column("recorded_at"),
    recordedBy: column("recorded_by"),
  },
};
