import { useTranslations } from "next-intl";
import type { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";
import { Badge } from "../../components/ui/badge.tsx";
import { shortened } from "../plots/shortened.ts";

const SHOWN = 12;
const TONES = { "-1": "danger", "0": "neutral" } as const;

/**
 * A response's steps as they came, cut, with what the file records of those that are not right. The wrong one
 * is always among them.
 */
export function StepList({ steps, labels }: { steps: readonly string[]; labels: readonly StepLabel[] }) {
  const t = useTranslations();
  const shown = Math.max(SHOWN, labels.indexOf(-1) + 1);
  return (
    <>
      <ol className="flex flex-col gap-1.5">
        {steps.slice(0, shown).map((step, index) => {
          const label = labels[index] ?? 1;
          return (
            <li key={`${index + 1}`} className="grid grid-cols-[2rem_1fr] text-sm">
              <span aria-hidden className="text-muted-foreground tabular-nums">
                {index + 1}.
              </span>
              <span className="min-w-0 break-words whitespace-pre-wrap">
                {step.trim() === "" ? (
                  <em className="text-muted-foreground">{t("imports.emptyStep")}</em>
                ) : (
                  shortened(step, 240)
                )}
                {label !== 1 && (
                  <>
                    {" "}
                    <Badge tone={TONES[label]}>
                      {t(label === -1 ? "imports.wrongStep" : "imports.neutralStep")}
                    </Badge>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {steps.length > shown && (
        <p className="mt-2 text-sm text-muted-foreground">
          {t("imports.andMoreSteps", { steps: steps.length - shown })}
        </p>
      )}
    </>
  );
}
