"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { lastText } from "@laurel/core/records/message-text";
import { Button } from "../../components/ui/button.tsx";
import { DifferenceView } from "../reading/difference-view.tsx";
import { letterAt } from "../reading/response-letter.ts";
import { type LeasedTask } from "./leased-task.ts";

/** Compares two responses of the task in view, word by word. If there are more, buttons choose the two. */
export function DifferencePanel({ task, onClose }: { task: LeasedTask; onClose: () => void }) {
  const t = useTranslations();
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const textOf = (place: number) => lastText(task.responses[place]?.messages ?? []);
  const choice = (side: 0 | 1) => (
    <span className="flex gap-1">
      {task.responses.map(({ id }, index) => (
        <Button
          key={id}
          size="small"
          variant={pair[side] === index ? "primary" : "secondary"}
          aria-pressed={pair[side] === index}
          disabled={pair[1 - side] === index}
          onClick={() => setPair(side === 0 ? [index, pair[1]] : [pair[0], index])}
        >
          {letterAt(index)}
        </Button>
      ))}
    </span>
  );
  return (
    <section
      aria-label={t("annotate.difference.title")}
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto rounded-xl -outline-offset-2"
    >
      <div className="flex flex-wrap items-center gap-3 text-sm text-muted-foreground">
        {task.responses.length > 2 && (
          <>
            {choice(0)} {t("annotate.difference.and")} {choice(1)}
          </>
        )}
        <span className="flex-1">{t("annotate.difference.help")}</span>
        <Button size="small" variant="secondary" onClick={onClose}>
          {t("annotate.difference.back")}
        </Button>
      </div>
      <DifferenceView
        first={textOf(pair[0])}
        second={textOf(pair[1])}
        firstName={t("annotate.difference.pair", { pair: letterAt(pair[0]) })}
        secondName={t("annotate.difference.pair", { pair: letterAt(pair[1]) })}
      />
    </section>
  );
}
