import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import type { FieldErrors } from "../../../lib/field-errors.ts";

type Aspect = RatingQuestion["aspects"][number];
type AspectFieldsProps = {
  aspect: Aspect;
  points: number;
  errors: FieldErrors;
  onLabel: (label: string) => void;
  onChange: (aspect: Aspect) => void;
};

/** One aspect: its name, what it means, and what each point means. */
export function AspectFields({ aspect, points, errors, onLabel, onChange }: AspectFieldsProps) {
  const t = useTranslations();
  const anchors = Array.from({ length: points }, (_, index) => aspect.anchors[index] ?? "");
  const anchor = (index: number, text: string) => {
    const next = anchors.with(index, text);
    onChange({ ...aspect, anchors: next.every((each) => each === "") ? [] : next });
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("campaigns.name")} error={errors["label"] ?? null}>
          <Input maxLength={60} value={aspect.label} onChange={(event) => onLabel(event.target.value)} />
        </Field>
        <Field label={t("campaigns.explanation")} optional error={errors["help"] ?? null}>
          <Input
            maxLength={500}
            value={aspect.help}
            onChange={(event) => onChange({ ...aspect, help: event.target.value })}
          />
        </Field>
      </div>
      <details>
        <summary className="cursor-pointer text-sm text-muted-foreground">
          {t("campaigns.whatThePointsMean")}
          {aspect.anchors.length === 0 && t("campaigns.notSaid")}
        </summary>
        <ol className="mt-2 flex flex-col gap-2">
          {anchors.map((text, index) => (
            <li key={index} className="flex items-center gap-2">
              <span aria-hidden className="w-5 text-end text-sm text-muted-foreground tabular-nums">
                {index + 1}
              </span>
              <Input
                aria-label={`Meaning of point ${index + 1} of ${aspect.label || t("campaigns.theAspect")}`}
                maxLength={200}
                value={text}
                onChange={(event) => anchor(index, event.target.value)}
              />
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
