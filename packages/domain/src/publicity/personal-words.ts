/**
 * What a message never says of anybody: category or grade of a disability, the number of an identity
 * card or of a certificate. Whoever holds the phone reads it.
 */
const personal: readonly RegExp[] = [
  /(?:视力|听力|言语|肢体|智力|精神|多重)残(?:疾|障)/u,
  /残(?:疾|障)?(?:等级)?[为是]?[一二三四1-4]级|[一二三四1-4]级残/u,
  // 18 characters, also in their groups of 6, 8 and 4; a certificate's number begins with them
  /\d{6}[ -]?\d{8}[ -]?\d{3}[\dX]/iu,
];

/** Whether a text says what a message never says. Full-width digits are digits. */
export function saysPersonal(text: string): boolean {
  const plain = text.normalize("NFKC");
  return personal.some((pattern) => pattern.test(plain));
}
