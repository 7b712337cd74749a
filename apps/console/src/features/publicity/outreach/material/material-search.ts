import { materialForms, type MaterialForm } from "@wuzi/domain/publicity/material-form";
import { singleCategories, type SingleCategory } from "@wuzi/domain/registry/disability";
import {
  readListSearch,
  readText,
  readWord,
  type ListSearch,
} from "../../../../shared/list/list-search.ts";

/** What the address of the list says. */
export type MaterialSearch = ListSearch<never> & {
  form?: MaterialForm;
  category?: SingleCategory;
  q?: string;
  withdrawn?: true;
};

/** Reads the address of the list; what is not understood is left out. */
export function readMaterialSearch(raw: Record<string, unknown>): MaterialSearch {
  const form = readWord(raw["form"], materialForms);
  const category = readWord(raw["category"], singleCategories);
  const q = readText(raw["q"]);
  return {
    ...readListSearch(raw, []),
    ...(form && { form }),
    ...(category && { category }),
    ...(q !== undefined && { q }),
    ...(raw["withdrawn"] === true && { withdrawn: true as const }),
  };
}
