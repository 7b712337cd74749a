import { registerEnumType } from "type-graphql";

/**
 * A GraphQL enum over stored words: `town_federation` is `TOWN_FEDERATION` to clients. Every value is
 * described in English with its Chinese label.
 */
export function wordsEnum<Word extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Word, { zh: string; en: string }>>,
): Record<string, Word> {
  const words = Object.keys(labels) as Word[];
  const values = Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      words.map((word) => [
        word.toUpperCase(),
        { description: `${labels[word].en} (${labels[word].zh})` },
      ]),
    ) as never,
  });
  return values;
}
