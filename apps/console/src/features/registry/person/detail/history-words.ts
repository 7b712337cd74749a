/** Columns of a record that a timeline may name, as readers know them. Others are not told. */
const columns = [
  "address",
  "born_on",
  "category",
  "certificate",
  "certificate_standing",
  "certificate_valid_until",
  "channel_overrides",
  "document",
  "document_type",
  "grade",
  "lives_alone",
  "name",
  "needs_care",
  "opt_outs",
  "parts",
  "phone",
  "pinyin",
  "preferences",
  "registered_code",
  "relation",
  "residence_code",
  "role",
  "sex",
] as const;

export type Column = (typeof columns)[number];

export function isColumn(word: string): word is Column {
  return columns.some((column) => column === word);
}
