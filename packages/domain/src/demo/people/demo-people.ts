import type { ChinaDay } from "../../calendar/china-day.ts";
import { ageOn } from "../../identity/age.ts";
import { demoIdNumber } from "../../identity/demo-id-number.ts";
import { chanceOf } from "./chance.ts";
import {
  demoBirthDay,
  demoHelpers,
  demoHome,
  demoOwnPhone,
  dependence,
  homeOf,
  livesWithHelper,
} from "./demo-circumstances.ts";
import { demoCertificate, demoDisability } from "./demo-health.ts";
import type { DemoPerson } from "./demo-person.ts";
import { apportion, type DemoPlace } from "./demo-place.ts";
import { OrderBook } from "./order-book.ts";
import { peopleName } from "./people-name.ts";
import { isAmong } from "./spread.ts";

/** People of the demo county, and how many of them have a phone of their own or a helper's. */
export const demoTotals = { people: 36_842, reachable: 35_218 } as const;

export interface DemoPeoplePlan {
  /** The day ages and certificates are meant for. */
  readonly onDay: ChinaDay;
  readonly gridsPerVillage: number;
  /** Ten gives ten times as many people, for measuring; 1 by default. */
  readonly scale?: number;
}

/**
 * The invented people of a county, village by village, one at a time, so that any number of them
 * takes little memory. The same places and plan always give the same people; their number and that
 * of the reachable ones are exact.
 * @throws RangeError when the scale is no whole number above 0, or there are no places.
 */
export function* demoPeople(
  places: readonly DemoPlace[],
  plan: DemoPeoplePlan,
): Generator<DemoPerson, void, undefined> {
  const scale = plan.scale ?? 1;
  if (!Number.isInteger(scale) || scale < 1) throw new RangeError(`${scale} is no scale`);
  const total = demoTotals.people * scale;
  const unreachable = total - demoTotals.reachable * scale;
  const weights = places.map(({ weight }) => weight);
  const counts = apportion(weights, total);
  const orders = new OrderBook();
  let index = 0;
  for (const [at, place] of places.entries()) {
    let neighbour: DemoPerson | undefined;
    for (let left = counts[at] ?? 0; left > 0; left -= 1) {
      const reachable = !isAmong(index, unreachable, total);
      neighbour = invent({ index, place, places, neighbour, reachable, orders, plan });
      yield neighbour;
      index += 1;
    }
  }
}

interface Circumstances {
  readonly index: number;
  readonly place: DemoPlace;
  readonly places: readonly DemoPlace[];
  /** Invented just before, in the same place. */
  readonly neighbour: DemoPerson | undefined;
  readonly reachable: boolean;
  readonly orders: OrderBook;
  readonly plan: DemoPeoplePlan;
}

function invent(given: Circumstances): DemoPerson {
  const { index, place, places, reachable, orders } = given;
  const { onDay, gridsPerVillage } = given.plan;
  const chance = chanceOf(place.countyCode, index);
  const sex = chance.percent(54) ? "male" : "female";
  const birthDay = demoBirthDay(chance, onDay);
  const person = {
    index,
    name: peopleName(chance, sex),
    age: ageOn(birthDay, onDay),
    sex,
  } as const;
  const idNumber = demoIdNumber(place.countyCode, birthDay, sex, orders.next(birthDay, sex));
  const disability = demoDisability(chance);
  const certified = demoCertificate(chance, { idNumber, birthDay }, disability, onDay);
  const dependent = chance.percent(dependence(disability, person.age));
  const housemate = chance.percent(9) ? given.neighbour : undefined;
  const home = housemate ? homeOf(housemate) : demoHome(chance, place, gridsPerVillage);
  const phone = reachable ? demoOwnPhone(chance, person, disability, housemate) : null;
  const helpers = demoHelpers(chance, person, {
    disability,
    dependent,
    housemate,
    withPhone: reachable,
    needed: reachable && phone === null,
    onDay,
  });
  const elsewhere = chance.percent(6) ? demoHome(chance, chance.pick(places), 1) : home;
  const mayLiveAlone = !housemate && person.age >= 18 && !livesWithHelper(helpers);
  return {
    index,
    name: person.name,
    sex,
    birthDay,
    idNumber,
    disability,
    ...certified,
    phone,
    helpers,
    place,
    grid: home.grid,
    residenceAddress: home.address,
    registeredAddress: elsewhere.address,
    livesAlone: mayLiveAlone && chance.percent(person.age >= 60 ? 35 : 18),
    dependent,
  };
}
