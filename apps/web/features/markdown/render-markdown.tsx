import type { ReactElement } from "react";
import ReactMarkdown, { type Options } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { keepLines } from "./keep-lines.ts";
import { markInvisible } from "./mark-invisible.ts";
import { MARKDOWN_COMPONENTS } from "./markdown-components.tsx";
import type { mathsPlugin } from "./maths-plugin.ts";
import { normaliseMaths } from "./normalise-maths.ts";
import { rawAsText } from "./raw-as-text.ts";
import { SANITISE_SCHEMA } from "./sanitise-schema.ts";

type Seams = {
  readonly maths: typeof mathsPlugin | null;
  /** Off only to prove that the sanitiser is not all that stands between a text and a script. */
  readonly sanitise?: boolean;
};

/**
 * Untrusted Markdown as elements: its HTML is made text, the rest sanitised before anything else runs on it.
 * Throws what the parser throws on hostile nesting.
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
