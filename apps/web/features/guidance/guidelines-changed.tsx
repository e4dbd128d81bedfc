import { useTranslations } from "next-intl";
import type { Translate } from "../../i18n/translate.ts";
import { classNames } from "../../lib/class-names.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { changedParagraphs, type ParagraphChange } from "./changed-paragraphs.ts";

const marks = (t: Translate) =>
  ({
    added: { word: t("guidance.new"), styles: "border-primary bg-primary-soft" },
    removed: { word: t("guidance.removed"), styles: "border-destructive bg-destructive-soft" },
  }) as const;

/** Neighbours of one kind, as one block: a list that grew by three points is one change. */
function blocks(changes: readonly ParagraphChange[]): ParagraphChange[] {
  const joined: ParagraphChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === change.kind)
      joined[joined.length - 1] = { kind: change.kind, text: `${last.text}\n\n${change.text}` };
    else joined.push(change);
  }
  return joined;
}

/** The guidelines with what is new and what is gone since the version that somebody read. */
export function GuidelinesChanged({ previous, current }: { previous: string; current: string }) {
  const t = useTranslations();
  const changes = blocks(changedParagraphs(previous, current));
  if (changes.every(({ kind }) => kind === "same")) return <MessageContent text={current} />;
  return (
    <div className="flex flex-col gap-3">
      {changes.map(({ kind, text }, index) =>
        kind === "same" ? (
          <MessageContent key={`${index + 1}`} text={text} />
        ) : (
          <section
            key={`${index + 1}`}
            aria-label={marks(t)[kind].word}
            className={classNames("rounded-e-lg border-s-4 px-3 py-2", marks(t)[kind].styles)}
          >
            <p className="mb-1 text-sm font-medium">{marks(t)[kind].word}</p>
            <div className={kind === "removed" ? "line-through decoration-1" : undefined}>
              <MessageContent text={text} />
            </div>
          </section>
        ),
      )}
    </div>
  );
}
