import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import { Button } from "../../../components/ui/button.tsx";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Input } from "../../../components/ui/input.tsx";
import { Select } from "../../../components/ui/select.tsx";
import type { Translate } from "../../../i18n/translate.ts";
import { makeId, relabel } from "./following-ids.ts";
import type { KindFieldsProps, QuestionForm } from "./question-form.ts";
import { RowButtons, swap } from "./row-buttons.tsx";

const scopes = (t: Translate) =>
  [
    { value: "response", label: t("campaigns.flags.scopes.response") },
    { value: "task", label: t("campaigns.flags.scopes.task") },
  ] as const;

function FlagsFields({ question, saved, errors, onChange }: KindFieldsProps<FlagsQuestion>) {
  const t = useTranslations();
  return (
    <>
      <FlagList question={question} saved={saved} errors={errors} onChange={onChange} />
      <Field forSelect label={t("campaigns.flags.scope")} error={errors["scope"] ?? null}>
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
        help={t("campaigns.flags.spansHelp")}
      >
        {t("campaigns.flags.spans")}
      </Checkbox>
    </>
  );
}

function outcome(t: Translate, { options }: FlagsQuestion, id: string): string {
  if (id === "none") return "none";
  return id === "any"
    ? t("campaigns.flags.outcome")
    : `“${options.find((option) => option.id === id)?.label ?? id}”`;
}

export const flagsForm = (t: Translate): QuestionForm<FlagsQuestion> => ({
  name: t("campaigns.kinds.flags"),
  about: t("campaigns.flags.meaning"),
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
    name: t("campaigns.flags.one"),
    of: ({ options }) => options,
    withId: (question, index, id) => ({
      ...question,
      options: question.options.map((option, at) => (at === index ? { ...option, id } : option)),
    }),
  },
  Fields: FlagsFields,
});

/** The flags of a question, each with its words. */
function FlagList({
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
      <p className="text-sm font-medium">{t("campaigns.flags.title")}</p>
      <ol aria-label={t("campaigns.flags.title")} className="flex flex-col gap-2">
        {options.map(({ label }, index) => {
          const error = errors[`options.${index}.label`];
          return (
            <li key={index}>
              <div className="flex items-center gap-1">
                <Input
                  aria-label={t("campaigns.flags.number", { index: index + 1 })}
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
          <Plus aria-hidden /> {t("campaigns.flags.add")}
        </Button>
        {missing.length > 0 && (
          <Button variant="ghost" size="small" onClick={() => set([...options, ...missing])}>
            {t("campaigns.flags.addUsual")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What annotators are usually asked to point out. */
const DEFAULT_FLAGS: FlagsQuestion["options"] = [
  { id: "refusal", label: "Refusal" },
  { id: "unsafe", label: "Unsafe" },
  { id: "personal_data", label: "Personal data" },
  { id: "false_claim", label: "False claim" },
  { id: "off_topic", label: "Off-topic" },
  { id: "wrong_language", label: "Wrong language" },
];
