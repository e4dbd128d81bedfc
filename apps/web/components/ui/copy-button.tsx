"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toastQueue } from "../../lib/toast-queue.ts";
import { Button } from "./button.tsx";

/** Copies `text`; `children` says what it is ("Copy link"). */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const t = useTranslations();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toastQueue.add({
        type: "error",
        title: t("ui.copyFailed"),
        description: t("ui.copyFailedHelp"),
      });
    }
  };
  return (
    <Button variant="secondary" size="small" onClick={copy} onBlur={() => setCopied(false)}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? t("ui.copied") : children}</span>
    </Button>
  );
}
