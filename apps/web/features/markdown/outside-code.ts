const CODE =
  /(^|\n)( {0,3})(`{3,}|~{3,})[\s\S]*?(?:\n {0,3}\3[`~]*(?=\n|$)|$)|(`+)(?!`)[^\n]*?[^`\n]\4(?!`)/g;

/** Rewrites a Markdown text except for its fenced blocks and code spans. */
export function outsideCode(markdown: string, rewrite: (part: string) => string): string {
  let result = "";
  let from = 0;
  for (const code of markdown.matchAll(CODE)) {
    result += rewrite(markdown.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return result + rewrite(markdown.slice(from));
}
