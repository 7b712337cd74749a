import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

/**
 * Parses the messages while building, so that the parser (a tenth of the first load) stays out of
 * the bundle.
 */
export function compileMessages(): Plugin {
  return {
    name: "wuzi:compile-messages",
    enforce: "pre",
    apply: "build",
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/u,
            replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
          },
        ],
      },
    }),
    transform(code, id) {
      if (!/\/i18n\/messages\/[\w-]+\/[\w-]+\.json$/u.test(id)) return;
      return {
        code: JSON.stringify(compile(JSON.parse(code) as Record<string, string>)),
        map: null,
      };
    },
  };
}

/** The messages as react-intl keeps them in memory; it takes no others without its parser. */
export function compile(messages: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, parse(text)]));
}
