import { useTranslations } from "next-intl";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { ChoiceSetting } from "./choice-setting.tsx";
import { marginChoices } from "./margin-choices.ts";
import type { SpecFieldsProps } from "./spec-fields-props.ts";
import { TextSetting } from "./text-setting.tsx";

/** How rankings and strengths become pairs, and whether models may label others. */
export function PairSettings(props: SpecFieldsProps) {
  const t = useTranslations();
  const { draft, change } = props;
  const expansions = {
    all: t("datasets.expansions.all"),
    adjacent: t("datasets.expansions.adjacent"),
    "best-worst": t("datasets.expansions.best-worst"),
  };
  return (
    <>
      <ChoiceSetting
        label={t("datasets.pairsOfARanking")}
        help={t("datasets.pairsOfOneTask")}
        value={draft.expansion}
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
          checked={draft.modelLabels}
          onCheckedChange={(modelLabels) => change({ modelLabels })}
          help={t("datasets.modelLabels.help")}
        >
          {t("datasets.modelLabels.let")}
        </Checkbox>
        {draft.modelLabels && (
          <TextSetting
            {...props}
            name="modelLabelPercent"
            label={t("datasets.modelLabels.inPerCent")}
            input={{ inputMode: "decimal" }}
          />
        )}
      </div>
      <div className="grid gap-x-6 gap-y-5 sm:col-span-2 sm:grid-cols-2">
        <ChoiceSetting
          label={t("datasets.margin")}
          help={t("datasets.marginHelp")}
          value={draft.margin}
          words={marginChoices(t)}
          onChange={(margin) => change({ margin })}
        />
        {draft.margin === "own" && (
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
