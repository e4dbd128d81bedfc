import type { PromptMessages } from "@laurel/core/records/messages";
import { rowTexts } from "../export/rows/row-texts.ts";

/**
 * The language (ISO 639) of what users say in a prompt; null where that is too short or too strange to tell.
 */
export type DetectLanguage = (prompt: PromptMessages) => string | null;

/**
 * Loads the detector, which takes half a second once and 80 MB from then on: only those who cut datasets wait
 * for it.
 */
export async function languageDetector(): Promise<DetectLanguage> {
  const { eld } = await import("eld/extrasmall");
  return (prompt) => {
    const found = eld.detect(proseOf(rowTexts(prompt, []).prompt.join("\n")));
    return found.isReliable() ? found.language : null;
  };
}

/** What is written in no language says nothing of it. The detector looks at no more than 1,000 characters. */
function proseOf(text: string): string {
  return text
    .slice(0, 20_000)
    .replaceAll(/```[^]*?(```|$)|`[^`\n]*`|\$\$[^]*?\$\$|https?:\/\/\S+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
