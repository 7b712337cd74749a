/** People as they were typed; nothing where nothing was; what is no number is out of range. */
export function countOf(typed: string): number | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return undefined;
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1;
}
