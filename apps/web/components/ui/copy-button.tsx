"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { toastQueue } from "../../lib/toast-queue.ts";
import { Button } from "./button.tsx";

/** Copies `text`; `children` says what it is ("Copy link"). */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toastQueue.add({ type: "error", title: "Nothing was copied", description: "This browser does not allow it here: select the text and copy it by hand." });
    }
  };
  return (
    <Button variant="secondary" size="small" onClick={copy} onBlur={() => setCopied(false)}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? "Copied" : children}</span>
    </Button>
  );
}
