import { outsideCode } from "./outside-code.ts";

const BLOCK = /^([ \t]*)\\\[([\s\S]+?)\\\][ \t]*$/gm;
const ALONE = /^([ \t]*)\$\$([^\n$]+)\$\$[ \t]*$/gm;
const DISPLAY = /\\\[([\s\S]+?)\\\]/g;
const INLINE = /\\\(([\s\S]+?)\\\)/g;
/**
 * Display maths, inline maths by pandoc's rule (no blank inside the dollars, no digit after), an escape, or a
 * dollar that is none of these.
 */
const DOLLARS =
  /\$\$[\s\S]+?\$\$|\$(?=[^\s$])(?:\\.|[^$\\\n]|\n(?!\s*\n))*?(?<=[^\s\\])\$(?![\d$])|\\[\s\S]|(\$)/g;

/**
 * Writes `\(…\)` and `\[…\]` with dollars, sets what stands alone on its line as display maths, and escapes
 * dollars that mean money, so that "$5 and $10" stays text.
 */
export function normaliseMaths(markdown: string): string {
  return outsideCode(markdown, (text) =>
    text
      .replace(
        BLOCK,
        (_, indent: string, body: string) => `${indent}$$\n${indent}${body.trim()}\n${indent}$$`,
      )
      .replace(
        ALONE,
        (_, indent: string, body: string) => `${indent}$$\n${indent}${body.trim()}\n${indent}$$`,
      )
      .replace(DISPLAY, (_, body: string) => `$$${body.trim()}$$`)
      .replace(INLINE, (_, body: string) => `$${body.trim()}$`)
      .replace(DOLLARS, (whole, lone: string | undefined) => (lone ? "\\$" : whole)),
  );
}
