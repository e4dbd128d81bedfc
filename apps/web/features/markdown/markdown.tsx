"use client";

import { memo } from "react";
import ReactMarkdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { keepLines } from "./keep-lines.ts";
import { markInvisible } from "./mark-invisible.ts";
import { isTooNested } from "./is-too-nested.ts";
import { MARKDOWN_COMPONENTS } from "./markdown-components.tsx";
import { normaliseMaths } from "./normalise-maths.ts";
import { rawAsText } from "./raw-as-text.ts";
import { SANITISE_SCHEMA } from "./sanitise-schema.ts";
import { useMathsPlugin } from "./use-maths-plugin.ts";
import { VisibleText } from "./visible-text.tsx";

const PLAIN_FROM = 80_000;

function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="break-words whitespace-pre-wrap">
      <VisibleText text={text} />
    </p>
  );
}

/** Untrusted Markdown, safe to show: sanitised before anything else runs on it. Very long or unreadable text is shown as it is. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const maths = useMathsPlugin(/\$|\\\(|\\\[|```math/.test(text));
  if (text.length > PLAIN_FROM || isTooNested(text)) return <PlainText text={text} />;
  try {
    // Called, not mounted: what the parser throws on hostile nesting can then be caught here.
    return ReactMarkdown({
      children: normaliseMaths(text),
      remarkPlugins: [remarkGfm, remarkMath],
      rehypePlugins: [rawAsText, [rehypeSanitize, SANITISE_SCHEMA], keepLines, markInvisible, ...(maths ? [maths] : [])],
      components: MARKDOWN_COMPONENTS,
      urlTransform: (url) => url,
    });
  } catch {
    return <PlainText text={text} />;
  }
});
