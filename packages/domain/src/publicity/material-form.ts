import type { Labels } from "../labels/label.ts";
import type { SingleCategory } from "../registry/disability.ts";

/** What a material is made as (宣传材料形式). */
export const materialFormLabels = {
  text: { zh: "文字", en: "Text" },
  audio: { zh: "语音", en: "Audio" },
  large_print: { zh: "大字版", en: "Large print" },
  easy_read: { zh: "易读版", en: "Easy to read" },
  signed_video: { zh: "手语视频", en: "Signed video" },
} as const satisfies Labels<string>;

export type MaterialForm = keyof typeof materialFormLabels;

export const materialForms = Object.keys(materialFormLabels) as MaterialForm[];

/** In which language (语言). */
export const materialLanguageLabels = {
  chinese: { zh: "普通话（规范汉字）", en: "Standard Chinese" },
  dialect: { zh: "本地方言", en: "Local dialect" },
  sign_language: { zh: "国家通用手语", en: "Chinese sign language" },
} as const satisfies Labels<string>;

export type MaterialLanguage = keyof typeof materialLanguageLabels;

const served: Readonly<Record<MaterialForm, readonly SingleCategory[]>> = {
  text: ["hearing", "speech", "physical"],
  audio: ["visual", "physical"],
  large_print: ["visual", "physical"],
  easy_read: ["intellectual", "mental"],
  signed_video: ["hearing", "speech"],
};

/** Whom a form serves unless whoever publishes it knows better. */
export function servedBy(form: MaterialForm): readonly SingleCategory[] {
  return served[form];
}

/** Files that a material may be, by media type. Pictures are made anew as JPEG. */
export const materialFileTypes = [
  "audio/mpeg",
  "audio/mp4",
  "audio/wav",
  "audio/ogg",
  "application/pdf",
  "image/jpeg",
] as const;

export type MaterialFileType = (typeof materialFileTypes)[number];

/** Whether a form can be such a file: what is heard is no picture, and video is linked to. */
export function takesFile(form: MaterialForm, type: MaterialFileType): boolean {
  if (form === "signed_video") return false;
  return (form === "audio") === type.startsWith("audio/");
}

export interface MaterialContent {
  readonly text: string | null;
  readonly link: string | null;
  readonly hasFile: boolean;
}

/** What a form still wants: something to hear for audio, a link for video, anything for the rest. */
export function contentMissing(form: MaterialForm, content: MaterialContent): boolean {
  const { text, link, hasFile } = content;
  if (form === "signed_video") return link === null;
  if (form === "audio") return link === null && !hasFile;
  return text === null && link === null && !hasFile;
}
