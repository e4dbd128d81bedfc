import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { Button } from "../../../components/ui/button.tsx";
import { errorsWithin } from "../errors-within.ts";
import { AspectFields } from "./aspect-fields.tsx";
import { makeId } from "./make-id.ts";
import type { KindFieldsProps } from "./question-form.ts";
import { relabel } from "./relabel.ts";
import { RowButtons } from "./row-buttons.tsx";
import { swap } from "./swap.ts";

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
      <p className="text-sm font-medium">{t("campaigns.aspects")}</p>
      <ol aria-label={t("campaigns.aspects")} className="flex flex-col gap-3">
        {aspects.map((aspect, index) => (
          <li key={index} className="rounded-lg border p-3">
            <div className="mb-1 flex items-center justify-between gap-2">
              <p className="text-sm text-muted-foreground">
                {t("campaigns.aspectIndex", { index: index + 1 })}
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
          <Plus aria-hidden /> {t("campaigns.addAnAspect")}
        </Button>
      </div>
    </div>
  );
}
