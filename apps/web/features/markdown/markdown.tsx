"use client";

import { memo } from "react";
import { isTooNested } from "./is-too-nested.ts";
import { hasMaths } from "./load-maths.ts";
import { PlainText } from "./plain-text.tsx";
import { renderMarkdown } from "./render-markdown.tsx";
import { useMathsPlugin } from "./use-maths-plugin.ts";

/** A stretch of untrusted Markdown, safe to show. What can't be read as Markdown is shown as it is. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const maths = useMathsPlugin(hasMaths(text));
  if (isTooNested(text)) return <PlainText text={text} />;
  try {
    // Called, not mounted: what the parser throws on hostile nesting can then be caught here.
    return renderMarkdown(text, { maths });
  } catch {
    return <PlainText text={text} />;
  }
});
