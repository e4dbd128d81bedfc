import { useTranslations } from "next-intl";
import type { RankingQuestion } from "@laurel/core/questions/kinds/ranking-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { FieldErrors } from "../../../lib/field-errors.ts";

type ScaleLabelsFieldProps = {
  question: RankingQuestion;
  errors: FieldErrors;
  onChange: (labels: string[] | undefined) => void;
};

/** The scale's own words, one for each point. */
export function ScaleLabelsField({ question, errors, onChange }: ScaleLabelsFieldProps) {
  const t = useTranslations();
  const { labels } = question;
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        checked={labels !== undefined}
        onCheckedChange={(own) => onChange(own ? defaultScaleLabels(question) : undefined)}
        help={t("campaigns.scaleLabels.toggleHelp")}
      >
        {t("campaigns.scaleLabels.toggle")}
      </Checkbox>
      {labels && (
        <ol aria-label={t("campaigns.scaleLabels.title")} className="grid gap-2 sm:ms-7 sm:grid-cols-2">
          {labels.map((label, index) => (
            <li key={index} className="flex items-center gap-2">
              <span aria-hidden className="w-5 text-end text-sm text-muted-foreground tabular-nums">
                {index + 1}
              </span>
              <Input
                aria-label={t("campaigns.scaleLabels.point", { index: index + 1 })}
                aria-invalid={Boolean(errors[`labels.${index}`])}
                maxLength={60}
                value={label}
                onChange={(event) => onChange(labels.with(index, event.target.value))}
              />
            </li>
          ))}
        </ol>
      )}
      {Object.keys(errors).some((field) => field.startsWith("labels.")) && (
        <p role="alert" className="text-sm text-destructive sm:ms-7">
          {t("campaigns.scaleLabels.missing")}
        </p>
      )}
    </div>
  );
}

const DEGREES: readonly (readonly string[])[] = [
  [],
  ["better"],
  ["much better", "slightly better"],
  ["much better", "clearly better", "slightly better"],
  ["significantly better", "better", "slightly better", "marginally better"],
];

/** Words for each point of the scale for two responses, from "A is best" to "B is best". */
export function defaultScaleLabels({
  strengths,
  allowTie,
}: {
  readonly strengths: number;
  readonly allowTie: boolean;
}): string[] {
  const degrees = DEGREES[strengths] ?? [];
  return [
    ...degrees.map((degree) => `A ${degree}`),
    ...(allowTie ? ["About equal"] : []),
    ...degrees.toReversed().map((degree) => `B ${degree}`),
  ];
}
