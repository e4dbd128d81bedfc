import { useTranslations } from "next-intl";
import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const about = (t: Translate) =>
  [
    { value: "quality", label: t("campaigns.binary.quality") },
    { value: "correctness", label: t("campaigns.binary.correctness") },
  ] as const;
const help = (t: Translate) =>
  ({
    quality: t("campaigns.binary.qualityHelp"),
    correctness: t("campaigns.binary.correctnessHelp"),
  }) as const;
const outcomes = (
  t: Translate,
): Readonly<Record<BinaryQuestion["about"], Readonly<Record<string, string>>>> => ({
  quality: {
    "all-good": t("campaigns.binary.outcomes.allGood"),
    "some-bad": t("campaigns.binary.outcomes.someBad"),
    "all-bad": t("campaigns.binary.outcomes.allBad"),
  },
  correctness: {
    "all-good": t("campaigns.binary.outcomes.allCorrect"),
    "some-bad": t("campaigns.binary.outcomes.someIncorrect"),
    "all-bad": t("campaigns.binary.outcomes.allIncorrect"),
  },
});

function BinaryFields({ question, errors, onChange }: KindFieldsProps<BinaryQuestion>) {
  const t = useTranslations();
  return (
    <Field
      forSelect
      label={t("campaigns.binary.answers")}
      help={help(t)[question.about]}
      error={errors["about"] ?? null}
    >
      <Select
        value={question.about}
        onValueChange={(about) => onChange({ ...question, about })}
        options={about(t)}
      />
    </Field>
  );
}

export const binaryForm = (t: Translate): QuestionForm<BinaryQuestion> => ({
  name: t("campaigns.kinds.binary"),
  about: t("campaigns.binary.meaning"),
  blank: { kind: "binary", title: "Is this response good?", help: "", required: true, about: "quality" },
  outcome: ({ about }, outcome) => outcomes(t)[about][outcome] ?? outcome,
  Fields: BinaryFields,
});
