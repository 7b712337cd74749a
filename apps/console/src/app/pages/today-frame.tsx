import { TodayPage } from "../../features/today/today-page.tsx";
import { todaySources } from "../today-sources.ts";

/** The day's work, from every wing that has some. */
export function TodayFrame() {
  return <TodayPage sources={todaySources} />;
}
