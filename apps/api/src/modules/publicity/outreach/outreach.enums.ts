import { materialFormLabels, materialLanguageLabels } from "@wuzi/domain/publicity/material-form";
import { outreachChannelLabels } from "@wuzi/domain/publicity/outreach-channel";
import { taskStateLabels } from "@wuzi/domain/publicity/task-state";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const MaterialFormEnum = wordsEnum(
  "MaterialForm",
  "What a material is made as (宣传材料形式).",
  materialFormLabels,
);
export const MaterialLanguageEnum = wordsEnum(
  "MaterialLanguage",
  "In which language a material is (语言).",
  materialLanguageLabels,
);
export const OutreachChannelEnum = wordsEnum(
  "OutreachChannel",
  "How people are told, many at once or one by one (宣传方式).",
  outreachChannelLabels,
);
export const TaskStateEnum = wordsEnum(
  "TaskState",
  "How a task of a publicity plan stands (宣传任务状态).",
  taskStateLabels,
);
