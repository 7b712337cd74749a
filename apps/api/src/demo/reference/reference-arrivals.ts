import { addDays, type ChinaDay } from "@wuzi/domain/calendar/china-day";
import { demoName } from "@wuzi/domain/demo/demo-name";
import { demoPhone } from "@wuzi/domain/identity/phone";
import { followedDays, referenceDay, referenceFigures } from "./reference-period.ts";

/** Somebody invented who came from elsewhere, and what was decided about them. */
export interface ReferenceArrival {
  readonly name: string;
  readonly sex: "MALE" | "FEMALE";
  /** A number that nobody can have. */
  readonly phone: string;
  readonly origin: string;
  readonly transport: "TRAIN" | "COACH" | "OWN_CAR";
  readonly arrivedOn: ChinaDay;
  /** Category of their control, or why there was none. */
  readonly control: string | null;
}

const origins = ["湖北省武汉市", "湖北省荆州市", "重庆市", "浙江省温州市", "广东省深圳市"];
const transports = ["TRAIN", "COACH", "OWN_CAR"] as const;

/** Of each five three stay at home, one is of the other group, one came so long ago that none is needed. */
const categories = ["home_isolation", "came_from", "home_isolation", "home_isolation", null];

/** As many as the county found, arriving one after the other; the first one's fourteen days are over on the reference day. */
export const referenceArrivals: readonly ReferenceArrival[] = Array.from(
  { length: referenceFigures.arrivals },
  (_, index): ReferenceArrival => {
    const control = categories[index % categories.length] ?? null;
    const begun = followedDays[index % followedDays.length] ?? referenceDay;
    return {
      name: demoName(`reference arrival ${index}`),
      sex: index % 2 === 0 ? "MALE" : "FEMALE",
      phone: demoPhone(9, index + 1),
      origin: origins[index % origins.length] ?? "",
      transport: transports[index % transports.length] ?? "TRAIN",
      arrivedOn: addDays(begun, control === null ? -20 : index === 0 ? -1 : 0),
      control,
    };
  },
);
