import { useTranslations } from "next-intl";
import { MessageContent } from "../markdown/message-content.tsx";

/** The answer that verdicts are given against. */
export function ReferencePane({ text }: { text: string | null }) {
  const t = useTranslations();
  return (
    <section
      aria-label={t("annotate.referenceAnswer")}
      tabIndex={0}
      className="rounded-xl border border-primary/50 bg-primary-soft/30 px-4 py-2 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:max-h-[24%] lg:shrink-0 lg:overflow-y-auto"
    >
      <h2 className="text-[0.8125rem] font-semibold text-muted-foreground">
        {t("annotate.referenceAnswer")}
      </h2>
      {text === null ? (
        <p className="text-muted-foreground">{t("annotate.thisPromptCameWithout")}</p>
      ) : (
        <MessageContent text={text} />
      )}
    </section>
  );
}
