import { judgeImport } from "./import-table.ts";
import { placeOf, rootOf } from "./place.ts";
import { visitReferences } from "./reference.ts";
import type { Rule } from "./rule.ts";

const noModule = "This file belongs to no module; put a `<name>.module.ts` in its folder.";

/** Refuses an import that the table "who may import whom" does not allow. */
export const importTable: Rule = {
  create(context) {
    const file = context.filename;
    const root = rootOf(file);
    if (root === undefined) return {};
    const place = placeOf(root, file);
    if (place.part === "api" && place.area === "modules" && place.owner === undefined) {
      return { Program: (node) => context.report({ node, message: noModule }) };
    }
    const hasMapper = /\bfunction to[A-Z]|\bconst to[A-Z]\w* =/.test(context.sourceCode.text);
    return visitReferences((node, reference) => {
      const message = judgeImport({ root, file, place, hasMapper }, reference);
      if (message !== undefined) context.report({ node, message });
    });
  },
};
