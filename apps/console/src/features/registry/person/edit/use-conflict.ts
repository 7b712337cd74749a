import type { phoneHolders } from "@wuzi/domain/registry/person-contacts-input";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useClient } from "urql";
import type { Channel, DisabilityCategory, Sex } from "../../../../gql/graphql.ts";
import type { ConflictField } from "../../../../shared/form/conflict-notice.tsx";
import { usePersonWords } from "../../../../shared/labels/use-person-words.ts";
import type { standings } from "../particulars/disability-fields.tsx";
import { untouchedBeside, valuesBeside, valuesOf, type EditValues } from "./edit-values.ts";
import { editedPerson, type EditedPerson } from "./edited-person.ts";
import { useEditLabels } from "./use-edit-labels.ts";

/** What is known by its mask alone, and what says that it stays. */
const masked = [
  ["documentNumber", "documentMask", "keepsDocument"],
  ["certificateNumber", "certificateMask", "keepsCertificate"],
  ["address", "addressMask", "keepsAddress"],
  ["registeredAddress", "registeredAddressMask", "keepsRegistered"],
] as const;

/** What says that the stored value of a field stays, where it is known by its mask alone. */
export function keptBy(field: keyof EditValues) {
  return masked.find(([name]) => name === field)?.[2];
}

/** Somebody else's edit: what they made of the record, beside what is typed here. */
export function useConflict(person: EditedPerson) {
  const client = useClient();
  const [theirs, setTheirs] = useState<EditedPerson | null>(null);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const labels = useEditLabels(person);
  const say = useSaid();

  /** @returns what they changed and nobody touched here, for the form to hold */
  async function look(mine: EditValues): Promise<Partial<EditValues>> {
    const { data } = await client
      .query(editedPerson, { id: person.id }, { requestPolicy: "network-only" })
      .toPromise();
    if (!data) return {};
    const untouched = untouchedBeside(
      mine,
      theirs ? valuesBeside(person, theirs) : valuesOf(person),
      valuesBeside(person, data.person),
    );
    setTheirs(data.person);
    setTaken(Object.keys(untouched).flatMap((name) => labels[name as keyof EditValues] ?? []));
    return untouched;
  }

  /** Only what they changed: everything else stays as it was seen. */
  function fieldsBeside(mine: EditValues): ConflictField[] {
    if (!theirs) return [];
    const before = valuesOf(person);
    const now = valuesBeside(person, theirs);
    const names = Object.keys(labels) as (keyof EditValues)[];
    const unseen = masked
      .filter(([name, mask, keeps]) => {
        const isSent = !mine[keeps] && (mine[name] !== "" || person[mask] != null);
        return isSent && person[mask] !== theirs[mask];
      })
      .map(([name, mask]) => ({
        name,
        label: labels[name] ?? name,
        mine: mine[name],
        theirs: theirs[mask] ?? "",
      }));
    const seen = names
      .filter((name) => before[name] !== now[name])
      .map((name) => ({
        name,
        label: labels[name] ?? name,
        mine: say(name, mine[name]),
        theirs: say(name, now[name]),
      }));
    return [...seen, ...unseen];
  }

  return { theirs, taken, look, fieldsBeside, version: theirs?.version ?? person.version };
}

/** A value of the form in the reader's words. */
function useSaid() {
  const intl = useIntl();
  const words = usePersonWords();
  return (name: keyof EditValues, value: string | boolean): string => {
    if (typeof value === "boolean") {
      return intl.formatMessage({ id: value ? "person.yes" : "person.no" });
    }
    if (value === "") return intl.formatMessage({ id: "person.none" });
    if (name.startsWith("holder_")) {
      return intl.formatMessage({ id: `person.holder.${value as (typeof phoneHolders)[number]}` });
    }
    if (name === "sex") return words.sex(value.toUpperCase() as Sex);
    if (name === "category") return words.category(value.toUpperCase() as DisabilityCategory);
    if (name === "grade" || name.startsWith("part_")) return words.grade(Number(value));
    if (name === "preferredChannel") return words.channel(value.toUpperCase() as Channel);
    if (name === "standing") {
      return intl.formatMessage({ id: `person.standing.${value as (typeof standings)[number]}` });
    }
    if (name.startsWith("decided_")) {
      return intl.formatMessage({
        id: value === "suitable" ? "person.suitability.suitable" : "person.suitability.unsuitable",
      });
    }
    return value;
  };
}
