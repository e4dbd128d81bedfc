import { createHighlighterCore, type GrammarState, type LanguageInput, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dark from "shiki/themes/github-dark-high-contrast.mjs";
import light from "shiki/themes/github-light-high-contrast.mjs";

export const highlighter = createHighlighterCore({
  themes: [light, dark],
  langs: [],
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});

/** How many lines are tokenised in one go, which takes a few milliseconds. */
export const LINES_AT_ONCE = 60;

export const letOthersRun = () => new Promise<void>((resolve) => setTimeout(resolve));

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

type Load = () => Promise<LanguageInput>;

const LANGUAGES: Readonly<Record<string, Load>> = {
  bash: async () => (await import("shiki/langs/bash.mjs")).default,
  c: async () => (await import("shiki/langs/c.mjs")).default,
  cpp: async () => (await import("shiki/langs/cpp.mjs")).default,
  csharp: async () => (await import("shiki/langs/csharp.mjs")).default,
  css: async () => (await import("shiki/langs/css.mjs")).default,
  go: async () => (await import("shiki/langs/go.mjs")).default,
  html: async () => (await import("shiki/langs/html.mjs")).default,
  java: async () => (await import("shiki/langs/java.mjs")).default,
  javascript: async () => (await import("shiki/langs/javascript.mjs")).default,
  json: async () => (await import("shiki/langs/json.mjs")).default,
  kotlin: async () => (await import("shiki/langs/kotlin.mjs")).default,
  php: async () => (await import("shiki/langs/php.mjs")).default,
  python: async () => (await import("shiki/langs/python.mjs")).default,
  r: async () => (await import("shiki/langs/r.mjs")).default,
  ruby: async () => (await import("shiki/langs/ruby.mjs")).default,
  rust: async () => (await import("shiki/langs/rust.mjs")).default,
  sql: async () => (await import("shiki/langs/sql.mjs")).default,
  swift: async () => (await import("shiki/langs/swift.mjs")).default,
  tsx: async () => (await import("shiki/langs/tsx.mjs")).default,
  typescript: async () => (await import("shiki/langs/typescript.mjs")).default,
  yaml: async () => (await import("shiki/langs/yaml.mjs")).default,
};

const ALIASES: Readonly<Record<string, string>> = {
  sh: "bash",
  shell: "bash",
  zsh: "bash",
  "c++": "cpp",
  "c#": "csharp",
  cs: "csharp",
  golang: "go",
  js: "javascript",
  jsx: "tsx",
  kt: "kotlin",
  py: "python",
  python3: "python",
  rb: "ruby",
  rs: "rust",
  ts: "typescript",
  yml: "yaml",
};

/** The grammar for a code block's language name; null if there is none. */
function highlighterLanguage(name: string): { readonly name: string; readonly load: Load } | null {
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  const load = Object.hasOwn(LANGUAGES, known) ? LANGUAGES[known] : undefined;
  return load ? { name: known, load } : null;
}
