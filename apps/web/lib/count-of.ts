import type { Translate } from "../i18n/translate.ts";
import { showCount } from "./show-count.ts";

/** "1 prompt", "1,204 prompts": a number with its noun. */
export function countOf(t: Translate, count: number, noun: string, plural = `${noun}s`): string {
  return `${showCount(t, count)} ${count === 1 ? noun : plural}`;
}
