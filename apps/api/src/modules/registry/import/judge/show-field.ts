import { maskForList } from "@wuzi/domain/identity/mask";
import { sexLabels, type Sex } from "@wuzi/domain/identity/sex";
import {
  certificateStateLabels,
  type CertificateState,
} from "@wuzi/domain/registry/certificate-state";
import { categoryLabels, gradeLabels, type Category } from "@wuzi/domain/registry/disability";
import type { ImportField } from "@wuzi/domain/registry/import-words";
import { relationLabels, type Relation } from "@wuzi/domain/registry/relation";
import { itemsOf } from "./person-fields.ts";

/** A field as people may look at it: in Chinese words, numbers and addresses masked. */
export function showField(
  field: ImportField,
  text: string,
  placeName: (code: string) => string,
): string | null {
  if (text === "") return null;
  switch (field) {
    case "name":
    case "birth_day":
      return text;
    case "sex":
      return sexLabels[text as Sex].zh;
    case "document":
      return maskForList("idNumber", text);
    case "certificate": {
      const [number = "", , validUntil = ""] = text.split(" ");
      return [maskForList("certificateNumber", number), validUntil].join(" ").trim();
    }
    case "standing":
      return text === "certified" ? "已办证" : certificateStateLabels[text as CertificateState].zh;
    case "disability":
      return text.split(" ").map(showPart).join("、");
    case "phones":
      return itemsOf(text)
        .map((phone) => maskForList("phone", phone))
        .join("、");
    case "carers":
      return itemsOf(text).map(showCarer).join("、");
    case "address":
    case "registered":
      return "***";
    case "lives_alone":
    case "needs_care":
      return text === "true" ? "是" : "否";
    case "place":
      return placeName(text);
  }
}

function showPart(part: string): string {
  const category = categoryLabels[part.slice(0, -1) as Category].zh;
  return category + gradeLabels[part.slice(-1) as keyof typeof gradeLabels].zh;
}

function showCarer(carer: string): string {
  const [, name = "", relation = "", phone = ""] = carer.split(" ");
  const shown = phone === "" ? "" : ` ${maskForList("phone", phone)}`;
  return `${name}（${relationLabels[relation as Relation].zh}）${shown}`;
}
