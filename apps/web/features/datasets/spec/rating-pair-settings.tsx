import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";
import { TextSetting } from "./text-setting.tsx";

/** No aspect has this id. */
const ALL = "";

/** From which ratings, and from which gap between them, two responses are a pair. */
export function RatingPairSettings({ aspects, ...props }: SpecFieldsProps & Pick<RatingQuestion, "aspects">) {
  const t = useTranslations();
  const { draft, change } = props;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field forSelect label={t("datasets.ratingAspect")} help={t("datasets.ratingAspectHelp")}>
        <Select
          value={draft.ratingAspect}
          onValueChange={(ratingAspect) => change({ ratingAspect })}
          options={[
            { value: ALL, label: t("datasets.allAspects") },
            ...aspects.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </Field>
      <TextSetting
        {...props}
        name="minGap"
        label={t("datasets.minGap")}
        help={t("datasets.minGapHelp")}
        input={{ inputMode: "decimal" }}
      />
    </div>
  );
}
