import { useTranslations } from "next-intl";
import type { Question } from "@laurel/core/questions/question";
import { formOf } from "./form-of.ts";
import { IdField } from "./id-field.tsx";

type QuestionDetailsProps = {
  question: Question;
  others: readonly string[];
  saved: boolean;
  onChange: (question: Question) => void;
};

/** The ids under which answers are stored and exported. */
export function QuestionDetails({ question, others, saved, onChange }: QuestionDetailsProps) {
  const t = useTranslations();
  const { parts } = formOf(t, question);
  const within = parts?.of(question) ?? [];
  return (
    <details className="rounded-lg border px-4 py-3">
      <summary className="cursor-pointer text-sm font-medium">{t("campaigns.details")}</summary>
      <p className="mt-2 text-sm text-muted-foreground">
        {saved ? t("campaigns.answersAreStoredAnd") : t("campaigns.answersAreStoredAndExported")}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <IdField
          label={t("campaigns.idOfTheQuestion")}
          value={question.id}
          taken={others}
          onChange={(id) => onChange({ ...question, id })}
        />
        {parts &&
          within.map(({ id, label }, index) => (
            <IdField
              key={index}
              label={label ? `${parts.name} “${label}”` : `${parts.name} ${index + 1}`}
              value={id}
              taken={within.filter((_, at) => at !== index).map((part) => part.id)}
              onChange={(next) => onChange(parts.withId(question, index, next))}
            />
          ))}
      </div>
    </details>
  );
}
