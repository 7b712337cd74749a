import { placeOf, rootOf } from "./place.ts";
import { visitReferences } from "./reference.ts";
import type { Rule } from "./rule.ts";

const message =
  "unscoped() is for sign-in, the job runner and commands of the command line; use ctx.read or ctx.write.";

const named =
  /^apps\/api\/src\/(?:platform\/(?:access|jobs)|testing|commands|(?:.+\/)?cli\/(?:.+\/)?commands)\//;

/** Refuses work without a scope outside the folders that are named for it. */
export const unscoped: Rule = {
  create(context) {
    const root = rootOf(context.filename);
    if (root === undefined) return {};
    const place = placeOf(root, context.filename);
    if (place.part !== "api" || place.test || named.test(place.path)) return {};
    return {
      ...visitReferences((node, { names }) => {
        if (names.includes("unscoped")) context.report({ node, message });
      }),
      MemberExpression(node) {
        const { property } = node;
        const taken =
          (property.type === "Identifier" && !node.computed && property.name === "unscoped") ||
          (property.type === "Literal" && property.value === "unscoped");
        if (taken) context.report({ node, message });
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === "Identifier" && callee.name === "unscoped") {
          context.report({ node, message });
        }
      },
      ObjectPattern(node) {
        const taken = node.properties.some(
          (each) =>
            each.type === "Property" &&
            each.key.type === "Identifier" &&
            each.key.name === "unscoped",
        );
        if (taken) context.report({ node, message });
      },
    };
  },
};
