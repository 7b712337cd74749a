import {
  contentMissing,
  materialLanguageLabels,
  servedBy,
  type MaterialForm,
} from "@wuzi/domain/publicity/material-form";
import { materialSchema, materialWordsSchema } from "@wuzi/domain/publicity/outreach-input";
import { singleCategories } from "@wuzi/domain/registry/disability";
import { issuePath } from "@wuzi/domain/registry/issue-path";
import {
  array,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  rawCheck,
  string,
  type InferOutput,
} from "valibot";

/** What a material says of itself, as it is typed; words as the domain writes them. */
export type MaterialWords = {
  language: string;
  title: string;
  summary: string;
  categories: readonly string[];
};

/** What the form of a material holds. */
export type MaterialValues = MaterialWords & {
  form: string;
  text: string;
  link: string;
  /** The file that the server keeps, `""` for none. */
  fileId: string;
};

export const materialLanguages = Object.keys(
  materialLanguageLabels,
) as (keyof typeof materialLanguageLabels)[];

export const noMaterial: MaterialValues = {
  form: "text",
  language: "chinese",
  title: "",
  summary: "",
  categories: [...servedBy("text")],
  text: "",
  link: "",
  fileId: "",
};

/** The field that has to hold something, by the form. */
const wanted: Partial<Record<MaterialForm, "fileId" | "link">> = {
  audio: "fileId",
  signed_video: "link",
};

const chosen = {
  language: picklist(materialLanguages, "CHOOSE"),
  categories: pipe(array(picklist(singleCategories)), minLength(1, "REQUIRED")),
};

/** What may be put right of a material that stands. */
export const materialWordsForm = object({ ...materialWordsSchema.entries, ...chosen });

export type MaterialWordsOutput = InferOutput<typeof materialWordsForm>;

export const materialFormSchema = pipe(
  object({
    ...materialSchema.entries,
    ...chosen,
    fileId: nullable(string()),
  }),
  rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { form, text, link, fileId } = dataset.value;
    if (!contentMissing(form, { text, link, hasFile: fileId !== null })) return;
    const path = issuePath(dataset.value, [wanted[form] ?? "text"]);
    addIssue({ message: "CONTENT_MISSING", path });
  }),
);

export type MaterialOutput = InferOutput<typeof materialFormSchema>;
