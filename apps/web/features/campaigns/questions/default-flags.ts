import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";

/** What annotators are usually asked to point out. */
export const DEFAULT_FLAGS: FlagsQuestion["options"] = [
  { id: "refusal", label: "Refusal" },
  { id: "unsafe", label: "Unsafe" },
  { id: "personal_data", label: "Personal data" },
  { id: "false_claim", label: "False claim" },
  { id: "off_topic", label: "Off-topic" },
  { id: "wrong_language", label: "Wrong language" },
];
