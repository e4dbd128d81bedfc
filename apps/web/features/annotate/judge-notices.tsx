import { GraduationCap, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "../../components/ui/button.tsx";
import type { Notice } from "./judging-state.ts";
import type { JudgingOpened } from "./leased-task.ts";

/** Explains what became of answers that did not go as expected. */
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

/**
 * Tells somebody who has not practised yet that there are tasks with known answers. Practising is optional.
 */
export function PracticeOffer({
  campaignId,
  practice,
}: {
  campaignId: string;
  practice: JudgingOpened["campaign"]["practice"] | undefined;
}) {
  const t = useTranslations();
  if (!practice || practice.tasks === 0 || practice.practisedAt !== null) return null;
  return (
    <div className="mx-3 mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-primary-soft px-4 py-2.5 text-[0.9375rem] text-primary-soft-foreground sm:mx-6">
      <GraduationCap aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1">{t("annotate.practice.offer", { tasks: practice.tasks })}</p>
      <ButtonLink size="small" variant="secondary" href={`/campaigns/${campaignId}/practice`}>
        {t("annotate.practice.start")}
      </ButtonLink>
    </div>
  );
}
