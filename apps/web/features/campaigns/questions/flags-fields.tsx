import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { DEFAULT_FLAGS } from "./default-flags.ts";
import { FlagList } from "./flag-list.tsx";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";

const scopes = (t: Translate) =>
  [
    { value: "response", label: t("campaigns.eachResponseByItself") },
    { value: "task", label: t("campaigns.theTaskAsA") },
  ] as const;

function FlagsFields({ question, saved, errors, onChange }: KindFieldsProps<FlagsQuestion>) {
  const t = useTranslations();
  return (
    <>
      <FlagList question={question} saved={saved} errors={errors} onChange={onChange} />
      <Field forSelect label={t("campaigns.whatIsFlagged")} error={errors["scope"] ?? null}>
        <Select
          value={question.scope}
          onValueChange={(scope) =>
            onChange({ ...question, scope, spans: question.spans && scope === "response" })
          }
          options={scopes(t)}
        />
      </Field>
      <Checkbox
        disabled={question.scope === "task"}
        checked={question.spans}
        onCheckedChange={(spans) => onChange({ ...question, spans })}
        help={t("campaigns.theAnnotatorMayMark")}
      >
        {t("campaigns.letWordsBeMarked")}
      </Checkbox>
    </>
  );
}

function outcome(t: Translate, { options }: FlagsQuestion, id: string): string {
  if (id === "none") return "none";
  return id === "any"
    ? t("campaigns.anyFlag")
    : `“${options.find((option) => option.id === id)?.label ?? id}”`;
}

export const flagsForm = (t: Translate): QuestionForm<FlagsQuestion> => ({
  name: t("campaigns.kinds.flags"),
  about: t("campaigns.whichOfAList"),
  blank: {
    kind: "flags",
    title: "Is anything wrong with it?",
    help: "",
    required: false,
    scope: "response",
    options: DEFAULT_FLAGS,
    spans: false,
  },
  outcome: (question, id) => outcome(t, question, id),
  parts: {
    name: t("campaigns.partFlag"),
    of: ({ options }) => options,
    withId: (question, index, id) => ({
      ...question,
      options: question.options.map((option, at) => (at === index ? { ...option, id } : option)),
    }),
  },
  Fields: FlagsFields,
});
