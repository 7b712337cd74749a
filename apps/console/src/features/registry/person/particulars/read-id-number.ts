import { parseIdNumber } from "@wuzi/domain/identity/id-number";
import { parseCertificateNumber } from "@wuzi/domain/registry/certificate";
import { documentOfIdNumber } from "@wuzi/domain/registry/document-type";
import type { IdentityValues } from "./identity-values.ts";

/** What an ID number says of itself: birth day, sex and kind of document; nothing while it is not whole. */
export function readIdNumber(text: string, today: string): Partial<IdentityValues> {
  const read = parseIdNumber(text, { today, allowSynthetic: true });
  if (!read.ok) return {};
  return {
    documentType: documentOfIdNumber(read.idNumber),
    birthDay: read.birthDay,
    sex: read.sex,
  };
}

/** What a certificate number says: category and grade, and the ID number it is made from. */
export function readCertificate(text: string, today: string): Partial<IdentityValues> {
  const read = parseCertificateNumber(text, { today, allowSynthetic: true });
  if (!read.ok) return {};
  return {
    category: read.category,
    grade: String(read.grade),
    documentNumber: read.holder.idNumber,
  };
}
