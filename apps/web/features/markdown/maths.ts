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
