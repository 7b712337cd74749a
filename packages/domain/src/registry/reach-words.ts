import type { Labels } from "../labels/label.ts";
import type { NotReached, ReachedThrough } from "./reached.ts";

/** Who was spoken to (通话对象). */
export const spokenToLabels: Labels<ReachedThrough> = {
  self: { zh: "本人", en: "The person" },
  guardian: { zh: "监护人", en: "The guardian" },
  carer: { zh: "照护人", en: "A carer" },
};

/** Why a contact does not reach somebody, as it is stored (未联系到的原因). */
export const notReachedLabels: Labels<Lowercase<NotReached>> = {
  not_succeeded: { zh: "没有联系上", en: "Nobody answered" },
  unsuitable_channel: { zh: "该方式不适合此人", en: "The channel does not suit the person" },
  guardian_missing: { zh: "需监护人或照护人在场", en: "The guardian or carer has to take part" },
  not_easy_to_read: { zh: "须用易读的话", en: "Not in easy words" },
  not_the_person: { zh: "未联系到本人", en: "Only somebody else was spoken to" },
};
