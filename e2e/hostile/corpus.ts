import { readFileSync } from "node:fs";
import { join } from "node:path";

type Written = { readonly name: string; readonly text: string; readonly times?: number };

const { texts, names } = JSON.parse(readFileSync(join(import.meta.dirname, "corpus.json"), "utf8")) as {
  texts: readonly Written[];
  names: readonly string[];
};

/**
 * Texts that try to run a script, to load something or to upset the page. Whatever runs sets
 * `window.__pwned`; whatever loads asks evil.example.
 */
export const HOSTILE_TEXTS = texts.map(({ name, text, times = 1 }) => ({ name, text: text.repeat(times) }));

/** The same for where a name is wanted. */
export const HOSTILE_NAMES = names;
