"use client";

import { memo, useMemo } from "react";
import { LongText } from "./long-text.tsx";
import { messagePieces } from "./message-pieces.ts";

/** What one message says, its reasoning trace folded. */
export const MessageContent = memo(function MessageContent({ text }: { text: string }) {
  const pieces = useMemo(() => messagePieces(text), [text]);
  return (
    <div className="markdown">
      <LongText pieces={pieces} />
    </div>
  );
});
