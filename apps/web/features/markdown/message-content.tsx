"use client";

import { Brain } from "lucide-react";
import { memo } from "react";
import { Markdown } from "./markdown.tsx";
import { splitThinking } from "@laurel/core/text/split-thinking";

/** What one message says, its reasoning trace folded. */
export const MessageContent = memo(function MessageContent({ text }: { text: string }) {
  return (
    <div className="markdown">
      {splitThinking(text).map((part, index) =>
        part.kind === "text" ? (
          <Markdown key={index} text={part.text} />
        ) : (
          <details key={index} className="thinking">
            <summary>
              <Brain aria-hidden /> Reasoning, {part.text.split(/\s+/).length.toLocaleString("en")} words
            </summary>
            <Markdown text={part.text} />
          </details>
        ),
      )}
    </div>
  );
});
