import { useTranslations } from "next-intl";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { FormatChoice, FormatWish } from "./choose-format.ts";
import type { OfferedFormat } from "./offered-format.ts";

type PickerSentenceProps = { choice: FormatChoice<OfferedFormat>; onWish: (wish: FormatWish) => void };

const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/**
 * "I train with TRL using DPO": a sentence with two gaps, and the format that follows from it where there are
 * several.
 */
export function PickerSentence({ choice, onWish }: PickerSentenceProps) {
  const t = useTranslations();
  const { trainers, trainer, methods, method, candidates, format } = choice;
  const width = "inline-flex! h-10 w-auto! max-w-full min-w-28";
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-2 text-lg">
        {t.rich("datasets.iTrainWith", {
          trainer: () => (
            <Select
              key="trainer"
              label={t("datasets.trainer")}
              value={trainer}
              onValueChange={(next) => onWish({ trainer: next, method, format: null })}
              options={options(trainers)}
              className={width}
            />
          ),
          method: () => (
            <Select
              key="method"
              label={t("datasets.method")}
              value={method}
              onValueChange={(next) => onWish({ trainer, method: next, format: null })}
              options={options(methods)}
              className={width}
            />
          ),
        })}
      </p>
      {candidates.length > 1 && (
        <Field forSelect label={t("datasets.format")} help={t("datasets.severalFormats", { trainer })}>
          <Select
            value={format.id}
            onValueChange={(next) => onWish({ trainer, method, format: next })}
            options={candidates.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
      )}
    </div>
  );
}
