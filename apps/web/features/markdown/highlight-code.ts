import { createHighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";
import { highlighterLanguage } from "./highlighter-language.ts";

const highlighter = createHighlighterCore({ themes: [light, dark], langs: [], engine: createJavaScriptRegexEngine({ forgiving: true }) });

/** The lines of a code block as coloured tokens; null for a language without a grammar. Loaded only when there is code. */
export async function highlightCode(code: string, languageName: string): Promise<ThemedToken[][] | null> {
  const language = highlighterLanguage(languageName);
  if (!language) return null;
  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(language.name)) await shiki.loadLanguage(await language.load());
  return shiki.codeToTokens(code, { lang: language.name, themes: { light: light.name ?? "", dark: dark.name ?? "" }, defaultColor: false }).tokens;
}
