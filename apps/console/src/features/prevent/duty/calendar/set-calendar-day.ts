import { graphql } from "../../../../gql/gql.ts";

export const setCalendarDay = graphql(`
  mutation SetCalendarDay($input: SetCalendarDayInput!) {
    setCalendarDay(input: $input) {
      officeId
      days {
        onDay
        version
      }
    }
  }
`);

/** What a day's change changes beside it. */
export const changedByCalendar = [
  "WorkCalendar",
  "CalendarDay",
  "DutySlot",
  "DutyBoardCell",
] as const;
