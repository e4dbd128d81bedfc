import { SHARE_GPT_SPEAKERS } from "./share-gpt-speakers.ts";

/**
 * All seven tags of LLaMA-Factory's `dataset_info.json`: where any are given, it forgets its defaults for the
 * others, and skips rows with a system turn.
 */
export const SHARE_GPT_TAGS = {
  role_tag: "from",
  content_tag: "value",
  user_tag: SHARE_GPT_SPEAKERS.user,
  assistant_tag: SHARE_GPT_SPEAKERS.assistant,
  observation_tag: SHARE_GPT_SPEAKERS.tool,
  function_tag: "function_call",
  system_tag: SHARE_GPT_SPEAKERS.system,
};
