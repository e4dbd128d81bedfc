import { createHighlighterCore, type GrammarState, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";
import { highlighterLanguage } from "./highlighter-language.ts";

const highlighter = createHighlighterCore({
  themes: [light, dark],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** Tokenised in one go: a few milliseconds. */
const LINES_AT_ONCE = 60;

const letOthersRun = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * The lines of a code block as coloured tokens; null for a language without a grammar. Loaded only when there
 * is code, and done some lines at a time, so that long code does not hold up the page.
 */
export async function highlightCode(code: string, languageName: string): Promise<ThemedToken[][] | null> {
  const language = highlighterLanguage(languageName);
  if (!language) return null;
  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(language.name)) await shiki.loadLanguage(await language.load());
  const options = {
    lang: language.name,
    themes: { light: light.name ?? "", dark: dark.name ?? "" },
    defaultColor: false,
  } as const;
  const source = code.split("\n");
  const lines: ThemedToken[][] = [];
  let grammarState: GrammarState | undefined;
  for (let from = 0; from < source.length; from += LINES_AT_ONCE) {
    if (from > 0) await letOthersRun();
    const part = shiki.codeToTokens(source.slice(from, from + LINES_AT_ONCE).join("\n"), {
      ...options,
      ...(grammarState && { grammarState }),
    });
    lines.push(...part.tokens);
    grammarState = part.grammarState;
  }
  return lines;
}
