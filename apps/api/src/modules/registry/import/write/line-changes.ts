import type { IdNumberChecks } from "@wuzi/domain/identity/id-number";
import type { ImportField } from "@wuzi/domain/registry/import-words";
import type { PersonChanges } from "@wuzi/domain/registry/person-changes";
import { phonesOf } from "../../person/edit/value-changes.ts";
import { itemsOf } from "../judge/person-fields.ts";
import type { Known } from "../judge/stored-people.ts";
import { certificateOf, disabilityOf, identityOf } from "../rows/line-particulars.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";

/** What of a row is written over a registered person, in the words of an edit by hand. */
export function lineChanges(
  line: ReadLine,
  known: Known,
  fields: ReadonlySet<ImportField>,
  reader: LineReader,
): PersonChanges {
  const { checks } = reader;
  const { person } = line;
  const { document, sex, birthDay } = identityOf(line, checks);
  const address = person.place.residenceAddress;
  const registered = person.place.registeredAddress;
  const changes: PersonChanges = {
    name: person.name,
    ...(sex === null ? {} : { sex }),
    ...(birthDay === null ? {} : { birthDay }),
    document,
    ...certificateChange(line, document.number, checks),
    ...standingChange(line, known),
    disability: disabilityOf(line, checks),
    phones: phoneList(line, known),
    residence: { address },
    registered: { address: registered },
    ...(person.livesAlone === null ? {} : { livesAlone: person.livesAlone }),
    ...(person.dependent === null ? {} : { dependent: person.dependent }),
  };
  const wanted = [...fields].map((field) => keyOf[field]);
  return Object.fromEntries(Object.entries(changes).filter(([key]) => wanted.includes(key)));
}

const keyOf: Readonly<Partial<Record<ImportField, string>>> = {
  name: "name",
  sex: "sex",
  birth_day: "birthDay",
  document: "document",
  certificate: "certificate",
  standing: "suspected",
  disability: "disability",
  phones: "phones",
  address: "residence",
  registered: "registered",
  lives_alone: "livesAlone",
  needs_care: "dependent",
};

function certificateChange(
  line: ReadLine,
  idNumber: string,
  checks: IdNumberChecks,
): Pick<PersonChanges, "certificate"> {
  const certificate = certificateOf(line, idNumber, checks);
  if (certificate === null) return {};
  const { number, issuedOn, validUntil } = certificate;
  return {
    certificate: {
      number,
      ...(issuedOn === null ? {} : { issuedOn }),
      ...(validUntil === null ? {} : { validUntil }),
    },
  };
}

function standingChange(
  { person: { writtenState } }: ReadLine,
  known: Known,
): Pick<PersonChanges, "suspected"> {
  const certified = known.stored.values.some(({ kind }) => kind === "certificate");
  return certified ? {} : { suspected: writtenState === "suspected" };
}

/** The row's phones first; those that an earlier row said and this one does not are taken away. */
function phoneList({ person }: ReadLine, known: Known): NonNullable<PersonChanges["phones"]> {
  const before = phonesOf(known.stored);
  const said = new Set(person.phones);
  const formerly = new Set(itemsOf(known.trace?.said.phones ?? ""));
  const stays = before.filter(({ text }) => !said.has(text) && !formerly.has(text));
  return [
    ...person.phones.map((number) => {
      const found = before.find(({ text }) => text === number);
      return found === undefined
        ? { number, holder: "self" as const, note: null }
        : { id: found.id, holder: holderOf(found.holder), note: found.note };
    }),
    ...stays.map(({ id, holder, note }) => ({ id, holder: holderOf(holder), note })),
  ].slice(0, 5);
}

function holderOf(holder: string | null): "self" | "shared" {
  return holder === "shared" ? "shared" : "self";
}
