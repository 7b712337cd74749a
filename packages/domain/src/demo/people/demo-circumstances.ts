import { addDays, type ChinaDay } from "../../calendar/china-day.ts";
import { demoPhone } from "../../identity/phone.ts";
import { componentsOf, type Disability } from "../../registry/disability.ts";
import type { Chance } from "./chance.ts";
import { inventedHelper, registeredHelper, type Helped } from "./demo-helper.ts";
import type { DemoHelper, DemoPerson } from "./demo-person.ts";
import type { DemoPlace } from "./demo-place.ts";

/** Shares of ages in percent, for illustration only. */
const ages: Readonly<Record<string, number>> = {
  "2-17": 4.5,
  "18-44": 19,
  "45-59": 29,
  "60-74": 31,
  "75-89": 15,
  "90-98": 1.5,
};

const dependentShare = { 1: 70, 2: 34, 3: 7, 4: 2 } as const;
const daysPerYear = 365.2425;

/** A day of birth that gives an age by the shares above. */
export function demoBirthDay(chance: Chance, onDay: ChinaDay): ChinaDay {
  const [from = 0, to = 0] = chance.weighted(ages).split("-").map(Number);
  const days = Math.floor((from + chance.next() * (to + 1 - from)) * daysPerYear);
  return addDays(onDay, -days);
}

/** How many of a hundred such people depend on care. */
export function dependence(disability: Disability, age: number): number {
  const share = dependentShare[disability.grade] + (age >= 80 ? 15 : 0);
  return age < 8 ? Math.max(share, 60) : share;
}

export interface DemoHome {
  readonly address: string;
  readonly grid: number;
}

/** A house in a place; all houses of a villagers' group lie in one grid. */
export function demoHome(chance: Chance, place: DemoPlace, grids: number): DemoHome {
  const group = chance.whole(1, 12);
  const house = chance.whole(1, 240);
  const address = `${place.above}${place.unitName}${place.name}${group}组${house}号`;
  return { address, grid: ((group - 1) % grids) + 1 };
}

/** A phone of one's own, or that of the house; most children and some severely disabled have none. */
export function demoOwnPhone(
  chance: Chance,
  person: Helped,
  disability: Disability,
  housemate: DemoPerson | undefined,
): string | null {
  const share = person.age < 14 ? 6 : person.age > 79 ? 52 : disability.grade === 1 ? 58 : 86;
  if (!chance.percent(share)) return null;
  const shares = housemate !== undefined && chance.percent(45);
  return (shares ? housemate.phone : null) ?? demoPhone(1, person.index);
}

export interface HelpNeeded {
  readonly disability: Disability;
  readonly dependent: boolean;
  readonly housemate: DemoPerson | undefined;
  /** Whether helpers have a phone. */
  readonly withPhone: boolean;
  /** Whether there has to be one, since nobody could be reached otherwise. */
  readonly needed: boolean;
  readonly onDay: ChinaDay;
}

/** The guardian of children and of people with intellectual or mental disability, and the carer. */
export function demoHelpers(chance: Chance, person: Helped, help: HelpNeeded): DemoHelper[] {
  const led = person.age < 18 || componentsOf(help.disability).some(isLed);
  const cared = help.dependent || help.needed;
  const role = led ? "guardian" : "carer";
  const known = help.housemate && registeredHelper(person, help.housemate, help.onDay, role);
  const first = (help.withPhone && known) || inventedHelper(chance, person, role, help.withPhone);
  const wanted = led || cared || chance.percent(4);
  if (!wanted) return [];
  const second = led && cared && chance.percent(12);
  return second ? [first, inventedHelper(chance, person, "carer", help.withPhone)] : [first];
}

/** Whether one of the helpers usually lives in the same house. */
export function livesWithHelper(helpers: readonly DemoHelper[]): boolean {
  return helpers.some(({ relation }) => relation === "parent" || relation === "spouse");
}

/** The house of somebody invented before. */
export function homeOf({ residenceAddress, grid }: DemoPerson): DemoHome {
  return { address: residenceAddress, grid };
}

function isLed({ category }: { readonly category: string }): boolean {
  return category === "intellectual" || category === "mental";
}
