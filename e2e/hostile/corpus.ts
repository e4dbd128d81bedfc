import { readFileSync } from "node:fs";
import { join } from "node:path";

type Written = { readonly name: string; readonly text: string; readonly times?: number };

const { texts, names } = JSON.parse(readFileSync(join(import.meta.dirname, "corpus.json"), "utf8")) as {
  texts: readonly Written[];
  names: readonly string[];
};

/**
 * Texts that try to run a script, to load something or to break the page. A script that runs sets
 * `window.__pwned`; a text that loads something asks evil.example.
 */
export const HOSTILE_TEXTS = texts.map(({ name, text, times = 1 }) => ({ name, text: text.repeat(times) }));

/** Names that try the same. */
export const HOSTILE_NAMES = names;
