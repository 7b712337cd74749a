import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

/**
 * Parses the messages while building, so that the parser (a tenth of the first load) stays out of
 * the bundle. Messages without values stay plain strings.
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
      if (!/\/i18n\/messages\/[\w-]+\.json$/u.test(id)) return;
      return {
        code: JSON.stringify(compile(JSON.parse(code) as Record<string, string>)),
        map: null,
      };
    },
  };
}

/** The messages with those that hold values parsed. */
export function compile(messages: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, /[{<]/u.test(text) ? parse(text) : text]),
  );
}
