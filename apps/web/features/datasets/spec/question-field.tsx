import { useTranslations } from "next-intl";
import type { Question } from "@laurel/core/questions/question";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";

type QuestionFieldProps = {
  questions: readonly Question[];
  value: string;
  onChange: (question: Question) => void;
};

/** Whose answers the records are made of; where there is one question there is nothing to choose. */
export function QuestionField({ questions, value, onChange }: QuestionFieldProps) {
  const t = useTranslations();
  if (questions.length < 2) return null;
  const choose = (id: string) => {
    const question = questions.find((each) => each.id === id);
    if (question) onChange(question);
  };
  return (
    <Field forSelect label={t("datasets.question")} help={t("datasets.whoseAnswersAre")}>
      <Select
        value={value}
        onValueChange={choose}
        options={questions.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Field>
  );
}
