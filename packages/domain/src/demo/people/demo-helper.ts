import { ageOn } from "../../identity/age.ts";
import { demoPhone } from "../../identity/phone.ts";
import { sexes } from "../../identity/sex.ts";
import type { Sex } from "../../identity/sex.ts";
import type { Relation } from "../../registry/relation.ts";
import type { Chance } from "./chance.ts";
import type { DemoHelper, DemoPerson } from "./demo-person.ts";
import { peopleName } from "./people-name.ts";

/** What is needed of somebody to invent a helper. */
export interface Helped {
  readonly index: number;
  readonly name: string;
  readonly age: number;
  readonly sex: Sex;
}

/** A helper from outside the registry, of an age that fits. */
export function inventedHelper(
  chance: Chance,
  person: Helped,
  role: DemoHelper["role"],
  withPhone: boolean,
): DemoHelper {
  const relation = relationFor(chance, person.age);
  const sex = relation === "spouse" ? otherSex(person.sex) : chance.pick(sexes);
  const full = peopleName(chance, sex);
  const family = relation === "sibling" || (relation === "child" && person.sex === "male");
  const name = family ? person.name.slice(0, 1) + full.slice(-2) : full;
  const phone = withPhone ? demoPhone(2, person.index) : null;
  return { role, name, relation, phone, idNumber: null };
}

/**
 * Somebody in the registry who lives in the same house and can look after the person: grown up, not
 * dependent, with a phone.
 */
export function registeredHelper(
  person: Helped,
  other: DemoPerson,
  onDay: string,
  role: DemoHelper["role"],
): DemoHelper | null {
  const age = ageOn(other.birthDay, onDay);
  const able = age >= 18 && age <= 72 && !other.dependent && other.disability.grade >= 3;
  if (!able || other.phone === null) return null;
  const { name, phone, idNumber } = other;
  return { role, name, relation: relationBetween(person, age, other.sex), phone, idNumber };
}

function relationBetween(person: Helped, helperAge: number, helperSex: Sex): Relation {
  const older = helperAge - person.age;
  if (older >= 16) return older > 45 ? "grandparent" : "parent";
  if (older <= -16) return older < -45 ? "grandchild" : "child";
  const couple = helperSex !== person.sex && person.age >= 22 && helperAge >= 22;
  return couple ? "spouse" : "sibling";
}

function relationFor(chance: Chance, age: number): Relation {
  if (age < 18) return chance.weighted({ parent: 85, grandparent: 15 });
  if (age < 45) return chance.weighted({ parent: 60, spouse: 28, sibling: 12 });
  if (age < 60) return chance.weighted({ spouse: 55, child: 20, parent: 10, sibling: 15 });
  return chance.weighted({
    child: 50,
    spouse: 27,
    child_in_law: 9,
    grandchild: 5,
    neighbour: 5,
    other_relative: 4,
  });
}

function otherSex(sex: Sex): Sex {
  return sex === "male" ? "female" : "male";
}
