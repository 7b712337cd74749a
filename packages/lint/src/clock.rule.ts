import { placeOf, rootOf } from "./place.ts";
import type { Rule } from "./rule.ts";

const message = "Rules have no clock; take the moment as a parameter (the unit of work's `now`).";

/** Refuses to read the clock in packages/domain and in modules. */
export const clock: Rule = {
  create(context) {
    const root = rootOf(context.filename);
    if (root === undefined) return {};
    const { part, area, test } = placeOf(root, context.filename);
    if (test || !(part === "domain" || (part === "api" && area === "modules"))) return {};
    return {
      NewExpression(node) {
        const { callee } = node;
        if (callee.type !== "Identifier" || callee.name !== "Date") return;
        if (node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "Date") {
          context.report({ node, message });
        }
      },
      MemberExpression(node) {
        const { object, property } = node;
        if (object.type !== "Identifier" || property.type !== "Identifier") return;
        const reads =
          property.name === "now" && ["Date", "performance", "Temporal"].includes(object.name);
        if (reads || (object.name === "Temporal" && property.name === "Now")) {
          context.report({ node, message });
        }
      },
    };
  },
};
