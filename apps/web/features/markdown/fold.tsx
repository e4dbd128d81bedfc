"use client";

import { ChevronRight, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/ui/button.tsx";

type FoldProps = { icon: LucideIcon; summary: ReactNode; children: ReactNode };

/**
 * A fold for what is shown on demand: a reasoning trace, a call, its result. It is always closed at first,
 * and renders nothing before it was opened once.
 */
export function Fold({ icon: Icon, summary, children }: FoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="fold" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <ChevronRight aria-hidden className="fold-mark" />
        <Icon aria-hidden />
        <span className="fold-summary">{summary}</span>
      </summary>
      {opened && <div className="fold-body">{children}</div>}
    </details>
  );
}

/** The button where a long text was cut: it says how much is hidden, and shows it. */
export function ShowAll({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  const t = useTranslations();
  return (
    <p className="show-all">
      <Button variant="secondary" size="small" onClick={onShow}>
        {t("markdown.showAll", { hidden })}
      </Button>
    </p>
  );
}
