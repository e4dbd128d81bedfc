"use client";

import { memo, type ReactElement } from "react";
import ReactMarkdown, { type Options } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { PlainText } from "../../lib/visible-text.tsx";
import { MARKDOWN_COMPONENTS } from "./markdown-components.tsx";
import type { mathsPlugin } from "./maths-plugin.ts";
import { hasMaths, normaliseMaths, useMathsPlugin } from "./maths.ts";
import { SANITISE_SCHEMA } from "./sanitise-schema.ts";
import { keepLines, markInvisible, rawAsText } from "./tree-plugins.ts";

/** A line that starts a block of its own. */
const BLOCK_START = /^[ \t]*(?:[|>#]|[*+-][ \t]|\d{1,9}[.)][ \t]|$)/;

/**
 * The most marks of emphasis in a paragraph. The parser compares each with all earlier ones, and this many
 * still take less than a frame.
 */
const MOST_MARKS = 600;

/** A stretch of untrusted Markdown, safe to show. What can't be read as Markdown is shown as it is. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const maths = useMathsPlugin(hasMaths(text));
  if (isTooNested(text)) return <PlainText text={text} />;
  try {
    // Called rather than mounted, so that what the parser throws on hostile nesting is caught here.
    return renderMarkdown(text, { maths });
  } catch {
    return <PlainText text={text} />;
  }
});

type Seams = {
  readonly maths: typeof mathsPlugin | null;
  /** Turned off only by a test, which proves that the sanitiser is not the only guard against scripts. */
  readonly sanitise?: boolean;
};

/**
 * Untrusted Markdown as elements: HTML in it becomes text, and the rest is sanitised before anything else
 * runs on it. Throws what the parser throws on hostile nesting.
 */
export function renderMarkdown(text: string, { maths, sanitise = true }: Seams): ReactElement {
  const guard: NonNullable<Options["rehypePlugins"]> = sanitise ? [[rehypeSanitize, SANITISE_SCHEMA]] : [];
  return ReactMarkdown({
    children: normaliseMaths(text),
    remarkPlugins: [remarkGfm, remarkMath],
    rehypePlugins: [rawAsText, ...guard, keepLines, markInvisible, ...(maths ? [maths] : [])],
    components: MARKDOWN_COMPONENTS,
    urlTransform: (url) => url,
  });
}

function hasTooManyMarks(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split("\n")) {
    if (BLOCK_START.test(line)) marks = 0;
    marks += line.match(/[*_~]+/g)?.length ?? 0;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

/**
 * Whether quotes, list marks, brackets or emphasis are nested so deep that parsing would stall the page. No
 * text that people read is.
 */
export function isTooNested(markdown: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){40}/m.test(markdown) ||
    /[[(*_]{400}/.test(markdown) ||
    hasTooManyMarks(markdown)
  );
}
