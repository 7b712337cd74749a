/** What the parameters in force decide beside the response itself. Stable, as `useSend` wants it. */
export const changedByProtocol = [
  "Incident",
  "Protocol",
  "ConcentrationLimits",
  "SendingPolicy",
  "DutySlot",
  "DutyBoardCell",
] as const;

/** What is there only while a response is under way: it comes with its opening and goes with its end. */
export const changedByResponse = [
  ...changedByProtocol,
  "ControlCategory",
  "ControlGroup",
  "ResponsibilityChart",
  "LeadingGroup",
  "DutyRule",
] as const;
