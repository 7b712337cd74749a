import { visit, type DocumentNode } from "graphql";
import { checkText } from "./refuse-bad-text.ts";

/** What the guards need to know of a document; it does not change, so it is found out once. */
export interface DocumentFacts {
  /** Asks for the schema itself. */
  introspects: boolean;
  /** Why its literals cannot be accepted, or nothing. */
  fault: unknown;
}

const known = new WeakMap<DocumentNode, DocumentFacts>();

export function factsOf(document: DocumentNode): DocumentFacts {
  const found = known.get(document);
  if (found !== undefined) return found;
  const facts = examine(document);
  known.set(document, facts);
  return facts;
}

function examine(document: DocumentNode): DocumentFacts {
  const facts: DocumentFacts = { introspects: false, fault: undefined };
  let argument = "";
  visit(document, {
    Field(node) {
      if (node.name.value === "__schema" || node.name.value === "__type") facts.introspects = true;
    },
    Argument(node) {
      argument = node.name.value;
    },
    StringValue(node) {
      try {
        checkText(node.value, argument);
      } catch (error) {
        facts.fault ??= error;
      }
    },
  });
  return facts;
}
