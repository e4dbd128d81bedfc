import { useTranslations } from "next-intl";
import { Badge } from "../../../components/ui/badge.tsx";
import { MessageText } from "../../imports/message-text.tsx";
import type { RowOf } from "./canonical-row.ts";

const LABELS = { 1: "right", 0: "neutral", [-1]: "wrong" } as const;
const TONES = { right: "primary", neutral: "neutral", wrong: "danger" } as const;

/** The steps of a response, each with its label. */
export function StepsRecord({ row }: { row: RowOf<"steps"> }) {
  const t = useTranslations();
  return (
    <>
      <ol className="flex flex-col gap-2">
        {row.steps.map((step, index) => {
          const label = row.labels[index];
          const word = label === undefined ? null : LABELS[label];
          return (
            <li key={index} className="flex items-start gap-3 rounded-md bg-muted p-3">
              <div className="min-w-0 flex-1">
                <MessageText messages={[{ role: "assistant", content: step }]} most={200} />
              </div>
              {word ? (
                <Badge tone={TONES[word]}>{t(`datasets.stepLabels.${word}`)}</Badge>
              ) : (
                <span className="text-sm text-muted-foreground">{t("datasets.notLabeled")}</span>
              )}
            </li>
          );
        })}
      </ol>
      {row.verdict !== "labeled" && (
        <p className="mt-2 text-sm text-muted-foreground">{t(`datasets.verdicts.${row.verdict}`)}</p>
      )}
    </>
  );
}
