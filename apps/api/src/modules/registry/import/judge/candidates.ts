import { scoreDuplicate, type DuplicateRecord } from "@wuzi/domain/registry/duplicate";
import type { LineReader, ReadLine } from "../rows/read-line.ts";
import type { Found, Surroundings } from "./find-registered.ts";

/** As `registry.import_row.candidates` keeps it. */
export interface Candidate {
  readonly person_id: string | null;
  readonly twin_row_no: number | null;
  readonly town: string | null;
  readonly reasons: readonly string[];
  readonly score: number;
}

/** The registered person whom the row is without doubt. */
export function sameAs(same: Found): Candidate {
  const reasons = reasonsOf(same);
  return { person_id: same.person.id, twin_row_no: null, town: null, reasons, score: 100 };
}

function reasonsOf({ by }: Found): string[] {
  const reasons: [boolean, string][] = [
    [by.has("document"), "SAME_ID_NUMBER"],
    [by.has("certificate"), "SAME_CERTIFICATE"],
    [by.has("trace") && !by.has("document"), "SAME_ROW_BEFORE"],
  ];
  return reasons.filter(([found]) => found).map(([, reason]) => reason);
}

/** Somebody with this number outside the importer's reach: the town, and nothing else. */
export function elsewhereOf(line: ReadLine, { elsewhere }: Surroundings): Candidate | undefined {
  const hash = line.hashes.sought.find((each) => elsewhere.has(each.hash))?.hash;
  if (hash === undefined) return undefined;
  const town = elsewhere.get(hash) ?? null;
  return { person_id: null, twin_row_no: null, town, reasons: ["SAME_ID_NUMBER"], score: 100 };
}

/** Registered people who are alike enough to ask. */
export function likelyOf(
  line: ReadLine,
  found: readonly Found[],
  { places }: LineReader,
): Candidate[] {
  const placeCode = line.placed.kind === "found" ? places.divisionOf(line.placed.officeId) : null;
  const own: DuplicateRecord = {
    id: "",
    idNumber: line.hashes.document,
    idNumberSound: line.person.idNumber !== null,
    certificate: line.hashes.certificate,
    phones: ["same"],
    birthDay: line.person.birthDay,
    sex: line.person.sex,
    namePinyin: line.pinyin,
    name: line.person.name,
    villageCode: placeCode,
  };
  return found.flatMap(({ person, by }): Candidate[] => {
    const { score, verdict, reasons } = scoreDuplicate(own, {
      id: person.id,
      idNumber: by.has("holder") ? own.idNumber : person.document,
      idNumberSound: true,
      certificate: by.has("certificate") ? own.certificate : null,
      phones: by.has("phone") ? ["same"] : [],
      birthDay: person.bornOn,
      sex: person.sex,
      namePinyin: person.pinyin,
      name: person.name,
      villageCode: places.divisionOf(person.officeId),
    });
    const sure = by.has("holder") ? 95 : score;
    if (verdict === "different" && !by.has("holder")) return [];
    return [{ person_id: person.id, twin_row_no: null, town: null, reasons, score: sure }];
  });
}
