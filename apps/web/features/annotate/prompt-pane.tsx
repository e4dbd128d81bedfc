"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import type { Message } from "@laurel/core/records/messages";
import { Conversation } from "../reading/conversation.tsx";

/** The conversation up to the turn to be answered. It opens at its last turn; earlier ones are above. */
export function PromptPane({ messages, shown }: { messages: readonly Message[]; shown: boolean }) {
  const t = useTranslations();
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const last = pane.current?.querySelector("[data-role]:last-child");
    if (shown && pane.current && last instanceof HTMLElement && messages.length > 1)
      pane.current.scrollTop = last.offsetTop - pane.current.offsetTop - 12;
  }, [shown, messages]);
  return (
    <section
      ref={pane}
      aria-label={t("annotate.prompt")}
      tabIndex={0}
      className="flex flex-col gap-4 rounded-xl border bg-card px-4 py-3 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:max-h-[38%] lg:shrink-0 lg:overflow-y-auto"
    >
      <h2 className="sr-only">{t("annotate.prompt")}</h2>
      <Conversation messages={messages} />
    </section>
  );
}
