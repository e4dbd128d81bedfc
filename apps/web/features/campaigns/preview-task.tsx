import { useTranslations } from "next-intl";
import type { LeasedTask } from "../annotate/leased-task.ts";
import { Conversation } from "../reading/conversation.tsx";

const LETTERS = "ABCDEFGHI";
/** Maths that is too wide scrolls with its text, which the keyboard reaches. */
const TEXT = "max-h-40 min-w-0 overflow-auto rounded-lg border p-4 [&_.katex-display]:overflow-visible";

/** A task's texts, for looking at rather than for work. */
export function PreviewTask({ task }: { task: LeasedTask }) {
  const t = useTranslations();
  const { promptMessages, reference, responses } = task;
  return (
    <>
      <section aria-label={t("campaigns.promptOfThePreview")} className={TEXT} tabIndex={0}>
        <Conversation messages={promptMessages} />
      </section>
      {reference !== null && (
        <section aria-label={t("campaigns.referenceAnswerOfThe")} className="min-w-0 rounded-lg border p-4">
          <p className="text-sm font-medium text-muted-foreground">{t("campaigns.referenceAnswer")}</p>
          <p className="break-words whitespace-pre-wrap">{reference}</p>
        </section>
      )}
      <div className="grid gap-3">
        {responses.map(({ id, messages }, index) => (
          <section
            key={id}
            aria-label={t("campaigns.responseIndexOfThe", { index: LETTERS[index] ?? index + 1 })}
            className={TEXT}
            tabIndex={0}
          >
            <p className="mb-1 text-sm font-semibold">
              {t("campaigns.response")} {LETTERS[index] ?? index + 1}
            </p>
            <Conversation messages={messages} speakers={messages.length > 1} />
          </section>
        ))}
      </div>
    </>
  );
}
