import { mapFaultLabels, mapStateLabels } from "@wuzi/domain/prevent/township-map/map-fault";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const TownshipMapStateEnum = wordsEnum(
  "TownshipMapState",
  "What has become of a map of townships (地图状态).",
  mapStateLabels,
);
export const TownshipMapFaultEnum = wordsEnum(
  "TownshipMapFault",
  "Why a map of townships is not taken (不予采用的原因).",
  mapFaultLabels,
);
