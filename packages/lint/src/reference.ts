import type { NodeOf, Visitor } from "./rule.ts";

type Text = NodeOf<"ImportDeclaration">["source"];
type Name = Extract<
  NodeOf<"ImportDeclaration">["specifiers"][number],
  { type: "ImportSpecifier" }
>["imported"];

/** One mention of another file or package, in whatever syntax. */
export interface Reference {
  specifier: string;
  /** True if nothing of it remains at run time. */
  typeOnly: boolean;
  /** The names taken, as the other file exports them; `*` stands for the whole of it. */
  names: readonly string[];
}

/**
 * A visitor that reports every mention of another file or package: `import`, `export … from`,
 * `import()`, `import("…").Type`, `import x = require()` and `require()`.
 */
export function visitReferences(found: (text: Text, reference: Reference) => void): Visitor {
  const whole = (text: Text, typeOnly: boolean) =>
    found(text, { specifier: text.value, typeOnly, names: ["*"] });
  return {
    ImportDeclaration(node) {
      const names = node.specifiers.map((each) =>
        each.type === "ImportSpecifier" ? nameOf(each.imported) : "*",
      );
      const inlineTypes =
        node.specifiers.length > 0 &&
        node.specifiers.every((each) => each.type === "ImportSpecifier" && isType(each.importKind));
      const typeOnly = isType(node.importKind) || inlineTypes;
      found(node.source, { specifier: node.source.value, typeOnly, names });
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      const names = node.specifiers.map((each) => nameOf(each.local));
      const typeOnly = isType(node.exportKind);
      found(node.source, { specifier: node.source.value, typeOnly, names });
    },
    ExportAllDeclaration(node) {
      whole(node.source, isType(node.exportKind));
    },
    ImportExpression(node) {
      if (isText(node.source)) whole(node.source, false);
    },
    TSImportType(node) {
      whole(node.source, true);
    },
    TSExternalModuleReference(node) {
      whole(node.expression, false);
    },
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.type !== "Identifier" || node.callee.name !== "require") return;
      if (first !== undefined && isText(first)) whole(first, false);
    },
  };
}

function isType(kind: string | undefined): boolean {
  return kind === "type";
}

function isText(node: { type: string; value?: unknown }): node is Text {
  return node.type === "Literal" && typeof node.value === "string";
}

function nameOf(name: Name): string {
  return name.type === "Literal" ? name.value : name.name;
}
