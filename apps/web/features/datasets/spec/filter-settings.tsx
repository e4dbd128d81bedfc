import { useLocale, useTranslations } from "next-intl";
import { DETECTED_LANGUAGES } from "@laurel/core/datasets/dataset-filters";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { NameText } from "../../../lib/visible-text.tsx";
import { ChoiceSetting, type SpecFieldsProps, TextSetting } from "./setting-fields.tsx";
import { languageName } from "./spec-words.ts";

/** Which judgments and records are included. */
export function FilterSettings({ flags, ...props }: SpecFieldsProps & { flags: FlagsQuestion["options"] }) {
  const t = useTranslations();
  const { form, change } = props;
  return (
    <>
      <AnnotatorSettings {...props} />
      <div className="flex flex-col gap-3">
        <TextSetting
          {...props}
          name="agreementPercent"
          label={t("datasets.leastAgreementPercent")}
          help={t("datasets.leastAgreementHelp")}
          input={{ inputMode: "decimal" }}
        />
        <Checkbox
          checked={form.onTest}
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
        label={t("datasets.longestRecordCharacters")}
        help={t("datasets.longestRecordHelp")}
        input={{ inputMode: "numeric" }}
      />
      <TextSetting
        {...props}
        name="tags"
        optional
        label={t("datasets.tagsWith")}
        help={t("datasets.tagsHelp")}
      />
      <TextSetting
        {...props}
        name="withoutTags"
        optional
        label={t("datasets.tagsWithout")}
        help={t("datasets.tagsHelp")}
      />
      <LanguagesField chosen={form.languages} onChange={(languages) => change({ languages })} />
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
          chosen={form.withoutFlags}
          onChange={(withoutFlags) => change({ withoutFlags })}
        />
      )}
    </>
  );
}

/** Whether annotators' votes count the same, and which of them count. */
function AnnotatorSettings(props: SpecFieldsProps) {
  const t = useTranslations();
  const { form, change } = props;
  const aggregations = {
    majority: t("datasets.aggregations.majority"),
    "dawid-skene": t("datasets.aggregations.dawid-skene"),
  };
  return (
    <>
      <ChoiceSetting
        label={t("datasets.aggregation")}
        help={t(`datasets.aggregationHelp.${form.aggregation}`)}
        value={form.aggregation}
        words={aggregations}
        onChange={(aggregation) => change({ aggregation })}
      />
      <TextSetting
        {...props}
        name="skillPercent"
        label={t("datasets.leastSkillPercent")}
        help={t("datasets.leastSkillHelp")}
        input={{ inputMode: "decimal" }}
      />
      <TextSetting
        {...props}
        name="posteriorPercent"
        label={t("datasets.leastPosteriorPercent")}
        help={t("datasets.leastPosteriorHelp")}
        input={{ inputMode: "decimal" }}
      />
    </>
  );
}

type FlagsFieldProps = {
  flags: FlagsQuestion["options"];
  chosen: readonly string[];
  onChange: (flags: readonly string[]) => void;
};

/** The flags whose tasks are left out. */
function FlagsField({ flags, chosen, onChange }: FlagsFieldProps) {
  const t = useTranslations();
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-2 text-sm font-medium">{t("datasets.flagsLeftOut")}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {flags.map(({ id, label }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onCheckedChange={(on) => onChange(withTicked(chosen, id, on))}
          >
            <NameText text={label} />
          </Checkbox>
        ))}
      </div>
      <p className="mt-2 text-sm text-muted-foreground">{t("datasets.flagsLeftOutHelp")}</p>
    </fieldset>
  );
}

type LanguagesFieldProps = { chosen: readonly string[]; onChange: (codes: readonly string[]) => void };

/**
 * The languages whose prompts are included, named in the reader's language. A language that a stored spec
 * names stays on offer even if no prompt can be detected to be in it.
 */
function LanguagesField({ chosen, onChange }: LanguagesFieldProps) {
  const t = useTranslations();
  const locale = useLocale();
  const codes = [...new Set([...DETECTED_LANGUAGES, ...chosen])].map((code) => ({
    code,
    name: languageName(locale, code),
  }));
  const { compare } = new Intl.Collator(locale);
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-2 text-sm font-medium">{t("datasets.languages")}</legend>
      <div className="grid max-h-44 grid-cols-2 gap-x-6 gap-y-2 overflow-y-auto rounded-lg border p-3 sm:grid-cols-4">
        {codes
          .toSorted((one, other) => compare(one.name, other.name))
          .map(({ code, name }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onCheckedChange={(on) => onChange(withTicked(chosen, code, on))}
            >
              {name}
            </Checkbox>
          ))}
      </div>
      <p className="mt-2 text-sm text-muted-foreground">{t("datasets.languagesHelp")}</p>
    </fieldset>
  );
}

/** The list with `one` at its end if `on`, or else without it. */
export function withTicked(chosen: readonly string[], one: string, on: boolean): readonly string[] {
  return on ? [...chosen, one] : chosen.filter((each) => each !== one);
}
