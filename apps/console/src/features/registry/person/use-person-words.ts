export { usePersonWords, type PersonWords } from "../../../shared/labels/use-person-words.ts";
