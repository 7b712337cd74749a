import { addDays, weekdayOf, type ChinaDay } from "@wuzi/domain/calendar/china-day";
import chineseDays from "chinese-days";

interface PublicDay {
  on_day: ChinaDay;
  working: boolean;
  name: string;
}

/**
 * The state's holidays and make-up days from the year before to the year after: the days that differ
 * from the week. Years that are not decreed yet have none.
 */
export function publicDays(year: number): PublicDay[] {
  const found: PublicDay[] = [];
  for (let day = `${year - 1}-01-01`; day < `${year + 2}-01-01`; day = addDays(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day);
    // "Spring Festival,春节,3"; other days are named after the weekday
    const [, festival] = name.split(",");
    if (festival === undefined && work === weekdayOf(day) <= 5) continue;
    found.push({ on_day: day, working: work, name: festival ?? name });
  }
  return found;
}
