import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { Button } from "../../../components/ui/button.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import { errorsWithin, type FieldErrors } from "../../../lib/field-errors.ts";
import { makeId, relabel } from "./following-ids.ts";
import type { KindFieldsProps } from "./question-form.ts";
import { RowButtons, swap } from "./row-buttons.tsx";

/** The aspects by which responses are rated. */
export function AspectList({
  question,
  saved,
  errors,
  onChange,
}: Omit<KindFieldsProps<RatingQuestion>, "responsesPerTask">) {
  const t = useTranslations();
  const { aspects, points } = question;
  const set = (next: RatingQuestion["aspects"]) => onChange({ ...question, aspects: next });
  const add = () =>
    set([
      ...aspects,
      {
        id: makeId(
          "",
          aspects.map(({ id }) => id),
          "aspect",
        ),
        label: "",
        help: "",
        anchors: [],
      },
    ]);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm font-medium">{t("campaigns.aspects.title")}</p>
      <ol aria-label={t("campaigns.aspects.title")} className="flex flex-col gap-3">
        {aspects.map((aspect, index) => (
          <li key={index} className="rounded-lg border p-3">
            <div className="mb-1 flex items-center justify-between gap-2">
              <p className="text-sm text-muted-foreground">
                {t("campaigns.aspects.number", { index: index + 1 })}
              </p>
              <RowButtons
                name={aspect.label || `aspect ${index + 1}`}
                index={index}
                count={aspects.length}
                onMove={(to) => set(swap(aspects, index, to))}
                onRemove={() => set(aspects.toSpliced(index, 1))}
              />
            </div>
            <AspectFields
              aspect={aspect}
              points={points}
              errors={errorsWithin(errors, `aspects.${index}`)}
              onLabel={(label) =>
                set(relabel(aspects, { index, label, saved: saved?.aspects ?? [], fallback: "aspect" }))
              }
              onChange={(next) => set(aspects.with(index, next))}
            />
          </li>
        ))}
      </ol>
      {errors["aspects"] && (
        <p role="alert" className="text-sm text-destructive">
          {errors["aspects"]}
        </p>
      )}
      <div>
        <Button variant="secondary" size="small" onClick={add}>
          <Plus aria-hidden /> {t("campaigns.aspects.add")}
        </Button>
      </div>
    </div>
  );
}

type Aspect = RatingQuestion["aspects"][number];
type AspectFieldsProps = {
  aspect: Aspect;
  points: number;
  errors: FieldErrors;
  onLabel: (label: string) => void;
  onChange: (aspect: Aspect) => void;
};

/** One aspect: its name, what it means, and what each point means. */
function AspectFields({ aspect, points, errors, onLabel, onChange }: AspectFieldsProps) {
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
          {t("campaigns.aspects.points")}
          {aspect.anchors.length === 0 && t("campaigns.aspects.notSaid")}
        </summary>
        <ol className="mt-2 flex flex-col gap-2">
          {anchors.map((text, index) => (
            <li key={index} className="flex items-center gap-2">
              <span aria-hidden className="w-5 text-end text-sm text-muted-foreground tabular-nums">
                {index + 1}
              </span>
              <Input
                aria-label={`Meaning of point ${index + 1} of ${aspect.label || t("campaigns.aspects.unnamed")}`}
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
