import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Notice } from "./annotate-state.ts";

/** What needs explaining about answers that went another way than expected. */
export function NoticeList({
  notices,
  onDismiss,
}: {
  notices: readonly Notice[];
  onDismiss: (id: string) => void;
}) {
  const t = useTranslations();
  return (
    <div role="status" className="flex flex-col gap-1.5 px-4 empty:hidden sm:px-6">
      {notices.slice(-3).map((notice) => (
        <div
          key={notice.id}
          className="mt-2 flex items-start gap-3 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground"
        >
          <p className="flex-1">{notice.words(t)}</p>
          <button
            type="button"
            aria-label={t("annotate.dismiss")}
            onClick={() => onDismiss(notice.id)}
            className="rounded p-0.5 hover:bg-card/50"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </div>
  );
}
