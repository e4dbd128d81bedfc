import type { Manifest } from "@laurel/core/datasets/manifest";
import type { PromptMessages } from "@laurel/core/records/messages";
import { rootKey, saidByUser } from "../canonical/prompt-root.ts";

/**
 * Detects the language (ISO 639) of what users say in a prompt; null where that is too short or too strange
 * to tell.
 */
export type DetectLanguage = (prompt: PromptMessages) => string | null;

/** Loads the detector. That takes half a second and 80 MB, so it is loaded when a dataset is first cut. */
export async function languageDetector(): Promise<DetectLanguage> {
  const { eld } = await import("eld/extrasmall");
  return (prompt) => {
    const found = eld.detect(proseOf(saidByUser(prompt).join("\n")));
    return found.isReliable() ? found.language : null;
  };
}

/**
 * The text without code, formulas and addresses, which are in no language. The detector looks at no more than
 * 1,000 characters of it.
 */
function proseOf(text: string): string {
  return text
    .slice(0, 20_000)
    .replaceAll(/```[^]*?(```|$)|`[^`\n]*`|\$\$[^]*?\$\$|https?:\/\/\S+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

export type LanguageCounter = {
  /** `root` is the hash of a prompt's root; `language` is null where none can be told. */
  readonly add: (root: string, language: string | null) => void;
  /** How many prompts are in each language; "und" is ISO 639's code for an undetermined one. */
  readonly counts: () => Readonly<Record<string, number>>;
};

/** Counts the languages of prompts in any order. A root counts once in each language. */
export function languageCounter(): LanguageCounter {
  const roots = new Map<string, Set<number>>();
  return {
    add: (root, language) => {
      const code = language ?? "und";
      const seen = roots.get(code) ?? new Set<number>();
      if (seen.size === 0) roots.set(code, seen);
      seen.add(rootKey(root));
    },
    counts: () =>
      Object.fromEntries(
        [...roots]
          .map(([code, seen]) => [code, seen.size] as const)
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
  };
}

/**
 * A language with less than a hundredth of the prompts is not listed: a detector that errs now and then must
 * not make a dataset in one language look like one in twenty.
 */
const LEAST_SHARE = 0.01;

/** The languages of a version for its card: those of at least 1 % of its prompts, the most frequent first. */
export function languagesOf({ languages }: Pick<Manifest, "languages">): string[] {
  const counts = Object.entries(languages ?? {});
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const listed = counts.filter(([code, count]) => code !== "und" && count >= LEAST_SHARE * all);
  return listed
    .toSorted(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .map(([code]) => code);
}
