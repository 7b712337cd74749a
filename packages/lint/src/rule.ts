import type { RuleTester } from "oxlint/plugins-dev";

type AnyRule = Parameters<RuleTester["run"]>[1];

/** A rule as oxlint loads it: one visitor per linted file. */
export type Rule = Extract<AnyRule, { create: unknown }>;

/** What a rule is told about the file it looks at. */
export type RuleContext = Parameters<Rule["create"]>[0];

/** The node visitors that a rule returns, and the syntax nodes that they receive. */
export type Visitor = ReturnType<Rule["create"]>;

/** The syntax node that the visitor of this name receives. */
export type NodeOf<Name extends keyof Visitor> = Parameters<NonNullable<Visitor[Name]>>[0];
