import { placeOf, rootOf } from "./place.ts";
import { visitReferences } from "./reference.ts";
import type { Rule } from "./rule.ts";

const message =
  "Only apps/api/src/environment.ts reads the environment; take the setting as a parameter.";

/** Refuses `process.env` in product code outside the one file that reads it. */
export const environment: Rule = {
  create(context) {
    const root = rootOf(context.filename);
    if (root === undefined) return {};
    const place = placeOf(root, context.filename);
    const product = /^(?:apps|packages)\/[^/]+\/src\//.test(place.path);
    const allowed = place.test || place.area === "testing";
    if (!product || allowed || place.path === "apps/api/src/environment.ts") return {};
    return {
      ...visitReferences((node, { specifier, names }) => {
        const process = specifier === "process" || specifier === "node:process";
        if (process && names.includes("env")) context.report({ node, message });
      }),
      MemberExpression(node) {
        const { object, property } = node;
        const onProcess =
          (object.type === "Identifier" && object.name === "process") ||
          (object.type === "MemberExpression" &&
            object.property.type === "Identifier" &&
            object.property.name === "process");
        const env =
          (property.type === "Identifier" && !node.computed && property.name === "env") ||
          (property.type === "Literal" && property.value === "env");
        if (onProcess && env) context.report({ node, message });
      },
      VariableDeclarator(node) {
        if (node.init?.type !== "Identifier" || node.init.name !== "process") return;
        if (node.id.type !== "ObjectPattern") return;
        const takesEnv = node.id.properties.some(
          (each) =>
            each.type === "RestElement" ||
            (each.key.type === "Identifier" && each.key.name === "env"),
        );
        if (takesEnv) context.report({ node, message });
      },
    };
  },
};
