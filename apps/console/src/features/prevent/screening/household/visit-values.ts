import { needKinds, type NeedKind } from "@wuzi/domain/care/need-kind";
import { visitSchema } from "@wuzi/domain/prevent/screening-input";
import { householdOutcome } from "@wuzi/domain/prevent/visit-outcome";
import { safeParse } from "valibot";
import type { MemberOutcome, NeedKind as NeedWord } from "../../../../gql/graphql.ts";

export type Member = { readonly id: string; readonly name: string };

export type MemberValues = {
  readonly outcome: MemberOutcome;
  readonly hasNeeds: boolean;
  readonly needs: readonly string[];
  readonly needsNote: string;
};

/** What the form of a visit holds. */
export type VisitValues = {
  readonly members: Readonly<Record<string, MemberValues>>;
  readonly note: string;
};

/** What is taken of somebody until somebody says otherwise. */
export const well: MemberValues = {
  outcome: "SEEN_WELL",
  hasNeeds: false,
  needs: [],
  needsNote: "",
};

/** Everybody behind the door well, until somebody says otherwise. */
export function freshVisit(members: readonly Member[]): VisitValues {
  return { members: Object.fromEntries(members.map(({ id }) => [id, well])), note: "" };
}

/** As the API is asked: words in capitals, of those who live there and nobody else. */
export function toVisit(members: readonly Member[], { members: of, note }: VisitValues) {
  return {
    members: members.map(({ id }) => {
      const { outcome, hasNeeds, needs, needsNote } = of[id] ?? well;
      const kinds = needKinds.filter((kind) => hasNeeds && needs.includes(kind));
      return {
        memberId: id,
        outcome,
        needs: kinds.map((kind) => ({ kind: upper(kind), note: needsNote.trim() || null })),
      };
    }),
    note: note.trim() || null,
  };
}

export type VisitInput = ReturnType<typeof toVisit>;

/** The form again, from what was kept of it. */
export function fromVisit(members: readonly Member[], kept: Partial<VisitInput>): VisitValues {
  const values = freshVisit(members);
  const known = kept.members?.map(({ memberId, outcome, needs }): [string, MemberValues] => {
    const kinds = needs.map(({ kind }) => kind.toLowerCase());
    const needsNote = needs[0]?.note ?? "";
    return [memberId, { outcome, hasNeeds: kinds.length > 0, needs: kinds, needsNote }];
  });
  return {
    members: { ...values.members, ...Object.fromEntries(known ?? []) },
    note: kept.note ?? "",
  };
}

/** What the server would refuse, known without it. */
export function visitFault({ members, note }: VisitInput): string | undefined {
  const lower = members.map(({ outcome, needs, ...member }) => ({
    ...member,
    outcome: outcome.toLowerCase(),
    needs: needs.map((need) => ({ ...need, kind: need.kind.toLowerCase() })),
  }));
  const checked = safeParse(visitSchema, { members: lower, note });
  if (!checked.success) return checked.issues[0].message;
  const outcomes = checked.output.members.map(({ outcome }) => outcome);
  return householdOutcome(outcomes) === undefined ? "NOTHING_ATTEMPTED" : undefined;
}

function upper(kind: NeedKind): NeedWord {
  return kind.toUpperCase() as NeedWord;
}
