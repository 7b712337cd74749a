import type account from "./messages/account/zh-CN.json";
import type audit from "./messages/audit/zh-CN.json";
import type control from "./messages/control/zh-CN.json";
import type deeds from "./messages/deeds/zh-CN.json";
import type duties from "./messages/duties/zh-CN.json";
import type exports from "./messages/exports/zh-CN.json";
import type field from "./messages/field/zh-CN.json";
import type files from "./messages/files/zh-CN.json";
import type frame from "./messages/frame/zh-CN.json";
import type imports from "./messages/imports/zh-CN.json";
import type inspection from "./messages/inspection/zh-CN.json";
import type integrations from "./messages/integrations/zh-CN.json";
import type messages from "./messages/messages/zh-CN.json";
import type offices from "./messages/offices/zh-CN.json";
import type outreach from "./messages/outreach/zh-CN.json";
import type people from "./messages/people/zh-CN.json";
import type publicity from "./messages/publicity/zh-CN.json";
import type response from "./messages/response/zh-CN.json";
import type responsibility from "./messages/responsibility/zh-CN.json";
import type screening from "./messages/screening/zh-CN.json";
import type showcase from "./messages/showcase/zh-CN.json";
import type signIn from "./messages/sign-in/zh-CN.json";
import type staff from "./messages/staff/zh-CN.json";
import type today from "./messages/today/zh-CN.json";
import type units from "./messages/units/zh-CN.json";

/**
 * The messages come in books, one folder each, fetched with the pages that need them. What the
 * frame and the design system say is in `frame`, which is always there. A new wing adds a folder,
 * a line here and a line below.
 */
type Books = {
  account: typeof account;
  audit: typeof audit;
  control: typeof control;
  deeds: typeof deeds;
  duties: typeof duties;
  exports: typeof exports;
  field: typeof field;
  files: typeof files;
  frame: typeof frame;
  imports: typeof imports;
  inspection: typeof inspection;
  integrations: typeof integrations;
  messages: typeof messages;
  offices: typeof offices;
  outreach: typeof outreach;
  people: typeof people;
  publicity: typeof publicity;
  response: typeof response;
  responsibility: typeof responsibility;
  screening: typeof screening;
  showcase: typeof showcase;
  "sign-in": typeof signIn;
  staff: typeof staff;
  today: typeof today;
  units: typeof units;
};

export type Book = keyof Books;

export type MessageId = { [B in Book]: keyof Books[B] }[Book];

/** The first words of the ids in each book: who knows an id knows its file. */
export const firstWords: Record<Book, readonly string[]> = {
  account: ["account"],
  audit: ["audit"],
  control: ["careGap", "control"],
  deeds: ["deeds"],
  duties: ["disinfection", "duties", "reports"],
  exports: ["exports"],
  field: ["field"],
  files: ["file", "photo", "progress", "steps"],
  frame: ["fault", "form", "list", "nav", "page", "session", "shell", "ui"],
  imports: ["imports"],
  inspection: ["inspection"],
  integrations: ["integrations"],
  messages: ["messages", "optOuts", "sending"],
  offices: ["offices"],
  outreach: ["materials", "outreach", "plans"],
  people: ["people", "person"],
  publicity: ["campaigns"],
  response: ["response"],
  responsibility: ["responsibility"],
  screening: ["arrivals", "screening"],
  showcase: ["showcase"],
  "sign-in": ["signIn"],
  staff: ["staff"],
  today: ["today"],
  units: ["units"],
};
