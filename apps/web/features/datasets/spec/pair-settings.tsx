import { useTranslations } from "next-intl";
import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { ChoiceSetting, type SpecFieldsProps, TextSetting } from "./setting-fields.tsx";
import type { SpecFormState } from "./spec-form-state.ts";

/** How rankings and strengths become pairs, and whether a model may label the pairs that votes leave open. */
export function PairSettings(props: SpecFieldsProps) {
  const t = useTranslations();
  const { form, change } = props;
  const expansions = {
    all: t("datasets.expansions.all"),
    adjacent: t("datasets.expansions.adjacent"),
    "best-worst": t("datasets.expansions.best-worst"),
  };
  return (
    <>
      <ChoiceSetting
        label={t("datasets.rankingPairs")}
        help={t("datasets.rankingPairsHelp")}
        value={form.expansion}
        words={expansions}
        onChange={(expansion) => change({ expansion })}
      />
      <TextSetting
        {...props}
        name="mostPerPrompt"
        optional
        label={t("datasets.mostPairs")}
        help={t("datasets.emptyForNoLimit")}
        input={{ inputMode: "numeric" }}
      />
      <div className="flex flex-col gap-3">
        <Checkbox
          checked={form.modelLabels}
          onCheckedChange={(modelLabels) => change({ modelLabels })}
          help={t("datasets.modelLabels.help")}
        >
          {t("datasets.modelLabels.toggle")}
        </Checkbox>
        {form.modelLabels && (
          <TextSetting
            {...props}
            name="modelLabelPercent"
            label={t("datasets.modelLabels.minProbability")}
            input={{ inputMode: "decimal" }}
          />
        )}
      </div>
      <div className="grid gap-x-6 gap-y-5 sm:col-span-2 sm:grid-cols-2">
        <ChoiceSetting
          label={t("datasets.margin")}
          help={t("datasets.marginHelp")}
          value={form.margin}
          words={marginChoices(t)}
          onChange={(margin) => change({ margin })}
        />
        {form.margin === "own" && (
          <div className="grid grid-cols-2 gap-5">
            <TextSetting
              {...props}
              name="marginScale"
              label={t("datasets.marginScale")}
              input={{ inputMode: "decimal" }}
            />
            <TextSetting
              {...props}
              name="marginOffset"
              label={t("datasets.marginOffset")}
              input={{ inputMode: "decimal" }}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** The ways in which strength becomes a margin, for people. */
const marginChoices = (t: Translate): Readonly<Record<SpecFormState["margin"], string>> => ({
  none: t("datasets.margins.none"),
  "as-given": t("datasets.margins.as-given"),
  "llama-2": t("datasets.margins.llama-2"),
  own: t("datasets.margins.own"),
});

/** No aspect has this id. */
const ALL = "";

/** Which ratings make two responses a pair, and how far apart they must be. */
export function RatingPairSettings({ aspects, ...props }: SpecFieldsProps & Pick<RatingQuestion, "aspects">) {
  const t = useTranslations();
  const { form, change } = props;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field forSelect label={t("datasets.ratingAspect")} help={t("datasets.ratingAspectHelp")}>
        <Select
          value={form.ratingAspect}
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
