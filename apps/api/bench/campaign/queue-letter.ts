import { setTimeout as pause } from "node:timers/promises";
import { orderLetter, type LetterHands } from "../../src/demo/reference/send-letter.ts";

const lookAgainMs = 200;

/** Approves a letter of other words, waits until everybody's message is queued, and stops it. */
export async function queueLetter(
  hands: LetterHands,
): Promise<{ queued: number; seconds: number }> {
  const id = await orderLetter(hands, undefined, {
    title: "致全县残疾人朋友的第二封信",
    template: "{姓名}您好！口罩请到村（社区）领取，每人每月十只。",
  });
  const began = performance.now();
  for (;;) {
    const { campaignProgress } = await hands.leader.ask<{
      campaignProgress: { people: number; excluded: number };
    }>("query ($id: ID!) { campaignProgress(id: $id) { people excluded } }", { id });
    if (campaignProgress.people > 0) {
      const seconds = (performance.now() - began) / 1000;
      await stop(hands, id);
      return { queued: campaignProgress.people - campaignProgress.excluded, seconds };
    }
    await pause(lookAgainMs);
  }
}

async function stop({ leader }: LetterHands, id: string): Promise<void> {
  await leader.ask(
    "mutation ($input: StopCampaignInput!) { stopCampaign(input: $input) { __typename } }",
    { input: { id, reason: "性能测试" } },
  );
}
