import {
  arrivalImportStateLabels,
  arrivalStateLabels,
  sightingSourceLabels,
  transportLabels,
} from "@wuzi/domain/prevent/arrival";
import { arrivalColumnLabels } from "@wuzi/domain/prevent/arrival-columns";
import { householdOutcomeLabels, memberOutcomeLabels } from "@wuzi/domain/prevent/visit-outcome";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const MemberOutcomeEnum = wordsEnum(
  "MemberOutcome",
  "What came of a visit for one who lives there (成员情况).",
  memberOutcomeLabels,
);
export const HouseholdOutcomeEnum = wordsEnum(
  "HouseholdOutcome",
  "What came of a visit for the household (入户结果).",
  householdOutcomeLabels,
);
export const TransportEnum = wordsEnum(
  "Transport",
  "What somebody came with (交通方式).",
  transportLabels,
);
export const ArrivalStateEnum = wordsEnum(
  "ArrivalState",
  "What has become of a line of the ledger (处理情况).",
  arrivalStateLabels,
);
export const SightingSourceEnum = wordsEnum(
  "SightingSource",
  "Where a sighting came from (登记来源).",
  sightingSourceLabels,
);
export const ArrivalImportStateEnum = wordsEnum(
  "ArrivalImportState",
  "How far an import of a ledger is (导入状态).",
  arrivalImportStateLabels,
);
export const ArrivalColumnEnum = wordsEnum(
  "ArrivalColumn",
  "Columns of a ledger (台账的列).",
  arrivalColumnLabels,
);
