import type { Labels } from "../../labels/label.ts";

/** Why a map of townships is not taken (不予采用的原因). */
export const mapFaults = [
  "not_json",
  "not_geojson",
  "no_features",
  "too_many_features",
  "too_many_points",
  "wrong_geometry",
  "bad_ring",
  "outside_china",
  "no_unit_matched",
  "file_gone",
  "gave_up",
] as const;
export type MapFault = (typeof mapFaults)[number];
export const mapFaultLabels: Labels<MapFault> = {
  not_json: { zh: "文件不是 JSON", en: "The file is no JSON" },
  not_geojson: { zh: "文件不是 GeoJSON 要素集合", en: "The file is no GeoJSON feature collection" },
  no_features: { zh: "文件里没有要素", en: "There are no features in the file" },
  too_many_features: { zh: "要素太多", en: "There are too many features" },
  too_many_points: { zh: "坐标点太多", en: "There are too many points" },
  wrong_geometry: { zh: "要素不是面", en: "A feature is no polygon" },
  bad_ring: { zh: "要素的边界不完整", en: "A feature's border is broken" },
  outside_china: {
    zh: "坐标不在中国境内，请使用经纬度",
    en: "Coordinates lie outside China; longitudes and latitudes are meant",
  },
  no_unit_matched: {
    zh: "没有要素与下级单位的名称或代码相符",
    en: "No feature has the name or code of a unit",
  },
  file_gone: { zh: "文件已不在", en: "The file is gone" },
  gave_up: { zh: "处理失败，请重新上传", en: "It could not be read; send it again" },
};

/** What has become of a map (地图状态). */
export const mapStates = ["waiting", "refused", "ready", "used", "replaced", "withdrawn"] as const;
export type MapState = (typeof mapStates)[number];
export const mapStateLabels: Labels<MapState> = {
  waiting: { zh: "处理中", en: "Being read" },
  refused: { zh: "不予采用", en: "Refused" },
  ready: { zh: "待采用", en: "Ready" },
  used: { zh: "使用中", en: "In use" },
  replaced: { zh: "已被替换", en: "Replaced" },
  withdrawn: { zh: "已撤下", en: "Taken back" },
};
