import type { LanguageInput } from "shiki/core";

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

/** The grammar that a code block's language name stands for; null when it has none here. */
export function highlighterLanguage(name: string): { readonly name: string; readonly load: Load } | null {
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  const load = Object.hasOwn(LANGUAGES, known) ? LANGUAGES[known] : undefined;
  return load ? { name: known, load } : null;
}
