import type { Message } from "@laurel/core/records/messages";
import { SHARE_GPT_SPEAKERS } from "./share-gpt-speakers.ts";
import type { ShareGptTurn } from "./share-gpt-turn.ts";

/** A turn as ShareGPT writes it. */
export function toShareGpt({ role, content }: Message): ShareGptTurn {
  return { from: SHARE_GPT_SPEAKERS[role], value: content };
}
