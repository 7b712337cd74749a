import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import { Field, Int, ObjectType } from "type-graphql";
import { unionOf } from "../../../platform/graphql/union.ts";
import { ImportRow } from "./import-row.types.ts";
import { ImportHindranceEnum, ImportStateEnum, PersonColumnEnum } from "./import.enums.ts";
import { ImportBatch } from "./import.types.ts";

@ObjectType({ description: "Refused: the import stands elsewhere by now (当前状态不能这样做)." })
export class ImportNotReady {
  @Field(() => ImportStateEnum, { description: "Where it stands." })
  state!: string;

  constructor(state?: string) {
    if (state !== undefined) this.state = state;
  }
}

@ObjectType({
  description: "Refused: without these columns nobody can be registered (缺少必需的列).",
})
export class ImportColumnsMissing {
  @Field(() => [PersonColumnEnum], { description: "What is missing." })
  missing!: readonly PersonColumn[];

  constructor(missing?: readonly PersonColumn[]) {
    if (missing !== undefined) this.missing = missing;
  }
}

@ObjectType({ description: "Refused: the row does not allow this decision (不能这样处理)." })
export class ImportDecisionRefused {
  @Field(() => ImportHindranceEnum, {
    nullable: true,
    description: "Why nobody new can be made of it; null: it names nobody who could be updated.",
  })
  hindrance!: string | null;

  constructor(hindrance?: string | null) {
    if (hindrance !== undefined) this.hindrance = hindrance;
  }
}

@ObjectType({ description: "What one decision over many doubts has done (批量处理结果)." })
export class ImportDoubtsDecided {
  @Field(() => Int, { description: "Doubts that are decided now." })
  decided!: number;

  @Field(() => Int, { description: "Doubts it was impossible for, still open." })
  left!: number;
}

export const ConfirmImportMappingResult = unionOf(
  "ConfirmImportMappingResult",
  "The import, whose rows are being checked now, or why not.",
  () => [ImportBatch, ImportColumnsMissing, ImportNotReady] as const,
);

export const CommitImportResult = unionOf(
  "CommitImportResult",
  "The import, which is being written now, or why not.",
  () => [ImportBatch, ImportNotReady] as const,
);

export const DecideImportDoubtResult = unionOf(
  "DecideImportDoubtResult",
  "The row as it is decided, or why not.",
  () => [ImportRow, ImportDecisionRefused] as const,
);

export const MakeImportErrorFileResult = unionOf(
  "MakeImportErrorFileResult",
  "The import, whose error workbook is being written now, or why not.",
  () => [ImportBatch, ImportNotReady] as const,
);
