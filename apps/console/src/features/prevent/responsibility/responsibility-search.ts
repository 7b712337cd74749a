import { isDay } from "@wuzi/domain/calendar/china-day";
import { readText } from "../../../shared/list/list-search.ts";

/** What the address of the pages about responsibility says. */
export type ResponsibilitySearch = {
  /** Id of the office that is looked at; the acting post's where it is left out. */
  office?: string;
  /** The day that is asked about; today where it is left out. */
  day?: string;
};

export function readResponsibilitySearch(raw: Record<string, unknown>): ResponsibilitySearch {
  const office = readText(raw["office"]);
  const day = readText(raw["day"]);
  return {
    ...(office !== undefined && { office }),
    ...(day !== undefined && isDay(day) && { day }),
  };
}
