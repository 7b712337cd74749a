/** How much one request may ask for. Generous for every screen we have, narrow for abuse. */
export const limits = {
  /** Lexical tokens of a document: what parsing and validating it can cost. */
  tokens: 2000,
  /** Levels of fields, introspection aside (graphql-js bounds that by itself). */
  depth: 12,
  /** Fields with every fragment written out where it is spread. */
  fields: 1000,
  aliases: 30,
  directives: 20,
  /** Fields written again beside themselves. */
  repeats: 20,
  /** Pieces of work that one operation starts. */
  rootFields: 10,
  /** Rows and fields, counted together: see `pageCost`. */
  cost: 5000,
  /** Validation errors reported before the rest is left out. */
  errors: 5,
  /** Nesting of a variable's value. */
  variableDepth: 12,
  bodyBytes: 256 * 1024,
  /** Milliseconds after which a request is answered with TIMEOUT. */
  requestMs: 30_000,
} as const;
