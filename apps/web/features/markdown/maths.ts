"use client";

import { startTransition, useEffect, useState } from "react";

type MathsPlugin = typeof import("./maths-plugin.ts").mathsPlugin;

let loaded: MathsPlugin | null = null;

const FONTS = ["1em KaTeX_Main", "italic 1em KaTeX_Math", "1em KaTeX_Size1", "1em KaTeX_Size2"];

/** Whether there is anything to typeset in a text. */
export const hasMaths = (text: string): boolean => /\$|\\\(|\\\[|```math/.test(text);

/** The plugin that typesets maths; null until it is loaded. */
const loadedMaths = (): MathsPlugin | null => loaded;

/**
 * Loads the plugin that typesets maths and the fonts of nearly every formula, so that nothing moves once it
 * is shown; null if they can't be loaded.
 */
export async function loadMaths(): Promise<MathsPlugin | null> {
  try {
    const { mathsPlugin } = await import("./maths-plugin.ts");
    if (typeof document !== "undefined")
      await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
    loaded = mathsPlugin;
  } catch {
    // Where it can't be loaded, as offline, the formula stays readable as source.
  }
  return loaded;
}

/** The plugin that typesets maths; null until it is loaded, or if it is not needed. */
export function useMathsPlugin(needed: boolean): ReturnType<typeof loadedMaths> {
  const [plugin, setPlugin] = useState(loadedMaths);
  useEffect(() => {
    if (!needed || plugin) return;
    let current = true;
    // Many messages get the plugin at the same moment, and the page may do other things before they are
    // typeset.
    void loadMaths().then((maths) => current && startTransition(() => setPlugin(maths)));
    return () => {
      current = false;
    };
  }, [needed, plugin]);
  return needed ? plugin : null;
}

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

/** What only maths has: a command, a power, or a letter with an index. */
const TEX = /\\(?!\$)|\^|(?<!\p{L})\p{L}_/u;

/** A word that is no function's name. */
const WORD =
  /(?<![\p{L}\d])(?!(?:sin|cos|tan|log|ln|exp|min|max|mod|gcd|lim)(?!\p{L}))\p{L}(?:\p{L}|\.\p{L})/u;

/**
 * Whether what two dollars enclose is no maths but stands between two amounts, as in "100$ or 200$" and in "$5
 * or 10$": the first dollar follows a digit, or an amount with words after it follows the first dollar.
 */
function isBetweenAmounts(enclosed: string, before: string): boolean {
  if (TEX.test(enclosed)) return false;
  return /\d$/.test(before) ? !/^\p{L}$/u.test(enclosed) : /^[\d.]/.test(enclosed) && WORD.test(enclosed);
}

/** Escapes the dollars of a text that mean money. */
function escapeMoney(text: string): string {
  const dollars = new RegExp(DOLLARS);
  let result = "";
  let from = 0;
  for (let found = dollars.exec(text); found; found = dollars.exec(text)) {
    const [whole, lone] = found;
    const isInline = lone === undefined && whole.startsWith("$") && !whole.startsWith("$$");
    const isMoney =
      lone !== undefined ||
      (isInline && isBetweenAmounts(whole.slice(1, -1), text.slice(found.index - 1, found.index)));
    // Of a pair that is money, the second dollar may begin another.
    if (isMoney) dollars.lastIndex = found.index + 1;
    result += text.slice(from, found.index) + (isMoney ? "\\$" : whole);
    from = dollars.lastIndex;
  }
  return result + text.slice(from);
}

/**
 * Writes `\(…\)` and `\[…\]` with dollars, sets what stands alone on its line as display maths, and escapes
 * dollars that mean money, so that "$5 and $10" stays text.
 */
export function normaliseMaths(markdown: string): string {
  return outsideCode(markdown, (text) =>
    escapeMoney(
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
        .replace(INLINE, (_, body: string) => `$${body.trim()}$`),
    ),
  );
}

const CODE =
  /(^|\n)( {0,3})(`{3,}|~{3,})[\s\S]*?(?:\n {0,3}\3[`~]*(?=\n|$)|$)|(`+)(?!`)[^\n]*?[^`\n]\4(?!`)/g;

/** Rewrites a Markdown text except for its fenced blocks and code spans. */
function outsideCode(markdown: string, rewrite: (part: string) => string): string {
  let result = "";
  let from = 0;
  for (const code of markdown.matchAll(CODE)) {
    result += rewrite(markdown.slice(from, code.index)) + code[0];
    from = code.index + code[0].length;
  }
  return result + rewrite(markdown.slice(from));
}
