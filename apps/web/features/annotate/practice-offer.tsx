import { GraduationCap } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import type { JudgingOpened } from "./leased-task.ts";

/** To somebody who has not practised yet: that there are tasks with known answers. Nobody has to. */
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
      <p className="min-w-0 flex-1">{t("annotate.practiseFirst", { tasks: practice.tasks })}</p>
      <ButtonLink size="small" variant="secondary" href={`/campaigns/${campaignId}/practice`}>
        {t("annotate.practise")}
      </ButtonLink>
    </div>
  );
}
