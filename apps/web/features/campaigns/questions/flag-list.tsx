import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Button } from "../../../components/ui/button.tsx";
import { Input } from "../../../components/ui/input.tsx";
import { DEFAULT_FLAGS } from "./default-flags.ts";
import { makeId } from "./make-id.ts";
import type { KindFieldsProps } from "./question-form.ts";
import { relabel } from "./relabel.ts";
import { RowButtons } from "./row-buttons.tsx";
import { swap } from "./swap.ts";

/** The flags of a question, each with its words. */
export function FlagList({
  question,
  saved,
  errors,
  onChange,
}: Omit<KindFieldsProps<FlagsQuestion>, "responsesPerTask">) {
  const t = useTranslations();
  const { options } = question;
  const set = (next: FlagsQuestion["options"]) => onChange({ ...question, options: next });
  const ids = options.map(({ id }) => id);
  const missing = DEFAULT_FLAGS.filter(({ id }) => !ids.includes(id));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm font-medium">{t("campaigns.flags")}</p>
      <ol aria-label={t("campaigns.flags")} className="flex flex-col gap-2">
        {options.map(({ label }, index) => {
          const error = errors[`options.${index}.label`];
          return (
            <li key={index}>
              <div className="flex items-center gap-1">
                <Input
                  aria-label={t("campaigns.flagIndex", { index: index + 1 })}
                  aria-invalid={Boolean(error)}
                  maxLength={60}
                  value={label}
                  onChange={(event) =>
                    set(
                      relabel(options, {
                        index,
                        label: event.target.value,
                        saved: saved?.options ?? [],
                        fallback: "flag",
                      }),
                    )
                  }
                />
                <RowButtons
                  name={label || `flag ${index + 1}`}
                  index={index}
                  count={options.length}
                  onMove={(to) => set(swap(options, index, to))}
                  onRemove={() => set(options.toSpliced(index, 1))}
                />
              </div>
              {error && (
                <p role="alert" className="text-sm text-destructive">
                  {error}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {errors["options"] && (
        <p role="alert" className="text-sm text-destructive">
          {errors["options"]}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="small"
          onClick={() => set([...options, { id: makeId("", ids, "flag"), label: "" }])}
        >
          <Plus aria-hidden /> {t("campaigns.addAFlag")}
        </Button>
        {missing.length > 0 && (
          <Button variant="ghost" size="small" onClick={() => set([...options, ...missing])}>
            {t("campaigns.addTheUsualOnes")}
          </Button>
        )}
      </div>
    </div>
  );
}
