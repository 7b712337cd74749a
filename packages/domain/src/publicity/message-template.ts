/**
 * What a text may hold of each person, in braces: `{姓名}您好`. Never disability, grade, ID number or
 * health: whoever holds the phone reads the message.
 */
export const templateVariables = {
  name: "姓名",
  unit: "乡镇街道",
  village: "村社区",
} as const;

export type TemplateVariable = keyof typeof templateVariables;

export type TemplateValues = Readonly<Record<TemplateVariable, string | null>>;

export type TemplateFault = "UNKNOWN_VARIABLE" | "OPEN_BRACE";

const variableNames = Object.keys(templateVariables) as TemplateVariable[];
const piece = /\{([^{}]*)\}/gu;

/** What is wrong with a template; `undefined` when nothing is. */
export function templateFault(template: string): TemplateFault | undefined {
  for (const [, word] of template.matchAll(piece)) {
    if (variableOf(word ?? "") === undefined) return "UNKNOWN_VARIABLE";
  }
  return /[{}]/u.test(template.replaceAll(piece, "")) ? "OPEN_BRACE" : undefined;
}

/** Variables that a template asks for, as often as it does. */
export function variablesIn(template: string): TemplateVariable[] {
  return Array.from(template.matchAll(piece), ([, word]) => variableOf(word ?? "")).filter(
    (found) => found !== undefined,
  );
}

/** The template without its variables: what is the same for everybody. */
export function fixedText(template: string): string {
  return template.replaceAll(piece, "");
}

/** The text for one person; `undefined` where a variable has no value. */
export function fillTemplate(template: string, values: TemplateValues): string | undefined {
  let complete = true;
  const text = template.replaceAll(piece, (_, word: string) => {
    const variable = variableOf(word);
    const value = variable === undefined ? null : values[variable];
    if (value === null || value === "") complete = false;
    return value ?? "";
  });
  return complete ? text : undefined;
}

/**
 * What leaves: signature, text, and how to refuse, parted from the text by a stop where none stands there.
 * An emergency is not refused, and spares the words.
 *
 * @param template decides on the stop where the text is a part of it: one that ends with a variable ends
 *   without a stop, whatever the value
 */
export function wholeText(
  { signature, optOutText }: { readonly signature: string; readonly optOutText: string },
  text: string,
  isEmergency: boolean,
  template = text,
): string {
  if (isEmergency) return `${signature}${text}`;
  const parted =
    template === "" || parts.test(template.slice(-1)) || parts.test(optOutText[0] ?? "");
  return `${signature}${text}${parted ? "" : "。"}${optOutText}`;
}

/** What parts two sentences, or a sentence and a note. */
const parts = /[\s。．.！!？?；;，,、：:…～~]/u;

/** Words of the list that a text holds, whatever stands between their characters. */
export function forbiddenWordsIn(text: string, words: readonly string[]): string[] {
  const plain = bare(text);
  return words.filter((word) => bare(word) !== "" && plain.includes(bare(word)));
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

function variableOf(word: string): TemplateVariable | undefined {
  return variableNames.find((name) => templateVariables[name] === word);
}
