import {
  contentMissing,
  materialLanguageLabels,
  servedBy,
  type MaterialForm,
} from "@wuzi/domain/publicity/material-form";
import { materialSchema } from "@wuzi/domain/publicity/outreach-input";
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

/** What the form of a material holds; words as the domain writes them. */
export type MaterialValues = {
  form: string;
  language: string;
  title: string;
  summary: string;
  categories: readonly string[];
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

export const materialFormSchema = pipe(
  object({
    ...materialSchema.entries,
    language: picklist(materialLanguages, "CHOOSE"),
    categories: pipe(array(picklist(singleCategories)), minLength(1, "REQUIRED")),
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
