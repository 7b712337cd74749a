import { importFindingWords, type ImportFindingCode } from "@wuzi/domain/registry/import-finding";
import {
  duplicateReasonLabels,
  importDecisionLabels,
  importFieldLabels,
  importHindranceLabels,
  importPhaseLabels,
  importRowStateLabels,
  importStateLabels,
  importVerdictLabels,
} from "@wuzi/domain/registry/import-words";
import { personColumnLabels, personColumns } from "@wuzi/domain/registry/person-column";
import { importRefusalLabels } from "@wuzi/domain/registry/spreadsheet-refusal-words";
import { registerEnumType } from "type-graphql";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const ImportStateEnum = wordsEnum(
  "ImportState",
  "Where an import stands (导入状态).",
  importStateLabels,
);
export const ImportPhaseEnum = wordsEnum(
  "ImportPhase",
  "What work under way is (进行中的步骤).",
  importPhaseLabels,
);
export const ImportRefusalEnum = wordsEnum(
  "ImportRefusal",
  "Why a file cannot be imported (不能导入的原因).",
  importRefusalLabels,
);
export const ImportVerdictEnum = wordsEnum(
  "ImportVerdict",
  "What a row is to the registry (预检结果).",
  importVerdictLabels,
);
export const ImportDecisionEnum = wordsEnum(
  "ImportDecision",
  "What becomes of a doubt (处理决定).",
  importDecisionLabels,
);
export const ImportRowStateEnum = wordsEnum(
  "ImportRowState",
  "How far a row has come (行状态).",
  importRowStateLabels,
);
export const ImportFieldEnum = wordsEnum(
  "ImportField",
  "What of a person an import compares (导入内容).",
  importFieldLabels,
);
export const ImportHindranceEnum = wordsEnum(
  "ImportHindrance",
  "Why nobody new can be made of a row (不能新增的原因).",
  importHindranceLabels,
);
export const DuplicateReasonEnum = wordsEnum(
  "DuplicateReason",
  "What makes a row and a person look like one (相同之处).",
  duplicateReasonLabels,
);
export const FindingLevelEnum = wordsEnum("FindingLevel", "What a finding means (轻重).", {
  fault: { zh: "不能导入", en: "The row cannot be taken" },
  doubt: { zh: "疑问", en: "A person decides" },
  mended: { zh: "已自动改正", en: "Put right by itself, and only told" },
});

const findingCodes = Object.keys(importFindingWords) as ImportFindingCode[];
export const FindingCodeEnum = Object.fromEntries(findingCodes.map((code) => [code, code]));
registerEnumType(FindingCodeEnum, {
  name: "FindingCode",
  description: "Why a cell or row is not simply taken (问题).",
  valuesConfig: Object.fromEntries(
    findingCodes.map((code) => {
      const { reason } = importFindingWords[code];
      return [code, { description: `${reason.en} (${reason.zh})` }];
    }),
  ) as never,
});

/** `birthDay` is `BIRTH_DAY` to clients. */
const written = (column: string) => column.replaceAll(/[A-Z]/g, "_$&").toUpperCase();
export const PersonColumnEnum = Object.fromEntries(
  personColumns.map((column) => [written(column), column]),
);
registerEnumType(PersonColumnEnum, {
  name: "PersonColumn",
  description: "What a column of a federation's spreadsheet can hold (列的含义).",
  valuesConfig: Object.fromEntries(
    personColumns.map((column) => {
      const { zh, en } = personColumnLabels[column];
      return [written(column), { description: `${en} (${zh})` }];
    }),
  ) as never,
});
