import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { AnnotatorSettings } from "./annotator-settings.tsx";
import { FlagsField } from "./flags-field.tsx";
import { LanguagesField } from "./languages-field.tsx";
import type { SpecFieldsProps } from "./spec-fields-props.ts";
import { TextSetting } from "./text-setting.tsx";

/** Which judgments and records are in. */
export function FilterSettings({ flags, ...props }: SpecFieldsProps & { flags: FlagsQuestion["options"] }) {
  const t = useTranslations();
  const { draft, change } = props;
  return (
    <>
      <AnnotatorSettings {...props} />
      <div className="flex flex-col gap-3">
        <TextSetting
          {...props}
          name="agreementPercent"
          label={t("datasets.leastAgreementInPer")}
          help={t("datasets.leastAgreementHelp")}
          input={{ inputMode: "decimal" }}
        />
        <Checkbox
          checked={draft.onTest}
          onCheckedChange={(onTest) => change({ onTest })}
          help={t("datasets.onTestHelp")}
        >
          {t("datasets.onTest")}
        </Checkbox>
      </div>
      <TextSetting
        {...props}
        name="maxCharacters"
        optional
        label={t("datasets.longestRecordIn")}
        help={t("datasets.longestRecordHelp")}
        input={{ inputMode: "numeric" }}
      />
      <TextSetting
        {...props}
        name="tags"
        optional
        label={t("datasets.tagsWith")}
        help={t("datasets.separatedByCommas")}
      />
      <TextSetting
        {...props}
        name="withoutTags"
        optional
        label={t("datasets.tagsWithout")}
        help={t("datasets.separatedByCommas")}
      />
      <LanguagesField chosen={draft.languages} onChange={(languages) => change({ languages })} />
      <TextSetting
        {...props}
        name="fromDay"
        optional
        label={t("datasets.judgedFrom")}
        input={{ type: "date" }}
      />
      <TextSetting
        {...props}
        name="untilDay"
        optional
        label={t("datasets.judgedUntil")}
        input={{ type: "date" }}
      />
      {flags.length > 0 && (
        <FlagsField
          flags={flags}
          chosen={draft.withoutFlags}
          onChange={(withoutFlags) => change({ withoutFlags })}
        />
      )}
    </>
  );
}
