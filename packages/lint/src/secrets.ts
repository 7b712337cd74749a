/** What must never be in a file of the product: name of the fault, and how it is recognised. */
const faults: readonly { name: string; pattern: RegExp }[] = [
  { name: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  {
    name: "an access token",
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36}|(?:glpat|xox[abp])-[\w-]{20,})/,
  },
  { name: "a cloud access key", pattern: /\b(?:AKIA|LTAI)[A-Za-z0-9]{16,}\b/ },
  {
    name: "a password in an address",
    pattern:
      /\b[a-z]+:\/\/[^\s:/@"'`$<>{}]+:(?!(?:…|\*|<|password@|secret@))[^\s:/@"'`$<>{}…*]{3,}@/,
  },
  {
    name: "a machine's own path",
    pattern: /(?<![\w.*@~)}$<>-])\/(?:home\/[a-z]|Users\/[A-Za-z]|root\/|work\/|private\/tmp\/)/,
  },
];

/** One fault in a file's text. */
export interface Fault {
  line: number;
  name: string;
}

/** Finds keys, tokens, passwords and paths of one machine in a text. */
export function findSecrets(text: string): Fault[] {
  return text
    .split("\n")
    .flatMap((content, index) =>
      faults
        .filter(({ pattern }) => pattern.test(content))
        .map(({ name }) => ({ line: index + 1, name })),
    );
}
