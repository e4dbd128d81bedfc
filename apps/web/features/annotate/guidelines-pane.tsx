"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { GuidelinesChanged } from "../guidance/guidelines-changed.tsx";
import { MessageContent } from "../markdown/message-content.tsx";
import type { JudgingOpened } from "./leased-task.ts";

type GuidelinesPaneProps = { guidelines: JudgingOpened["campaign"]["guidelines"]; onClose: () => void };

/**
 * The campaign's guidelines beside the task, which can be judged meanwhile. If the version is new, they show
 * what changed since the version that was read.
 */
export function GuidelinesPane({
  guidelines: { version, markdown, previous },
  onClose,
}: GuidelinesPaneProps) {
  const t = useTranslations();
  return (
    <aside
      aria-labelledby="guidelines-title"
      className="fixed inset-x-0 bottom-0 z-30 flex max-h-[70dvh] min-h-0 flex-col rounded-t-xl border bg-card shadow-raised lg:static lg:my-2 lg:me-6 lg:max-h-none lg:w-[26rem] lg:shrink-0 lg:rounded-xl lg:shadow-none"
    >
      <div className="flex items-center gap-2 border-b px-4 py-2">
        <h2 id="guidelines-title" className="flex-1 font-semibold">
          {t("annotate.guidelines.title")}{" "}
          <span className="text-sm font-normal text-muted-foreground">
            {t("annotate.guidelines.version", { version })}
            {previous !== null && t("annotate.guidelines.changed")}
          </span>
        </h2>
        <button
          type="button"
          aria-label={t("annotate.guidelines.close")}
          onClick={onClose}
          className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div
        tabIndex={0}
        role="group"
        aria-label={t("annotate.guidelines.text")}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2"
      >
        {markdown.trim() === "" ? (
          <p className="text-muted-foreground">{t("annotate.guidelines.empty")}</p>
        ) : previous === null ? (
          <MessageContent text={markdown} />
        ) : (
          <GuidelinesChanged previous={previous} current={markdown} />
        )}
      </div>
    </aside>
  );
}
