import type { Question } from "@laurel/core/questions/question";
import { formOf } from "./form-of.ts";
import { IdField } from "./id-field.tsx";

type QuestionDetailsProps = { question: Question; others: readonly string[]; saved: boolean; onChange: (question: Question) => void };

/** The ids under which answers are stored and exported. */
export function QuestionDetails({ question, others, saved, onChange }: QuestionDetailsProps) {
  const { parts } = formOf(question);
  const within = parts?.of(question) ?? [];
  return (
    <details className="rounded-lg border px-4 py-3">
      <summary className="cursor-pointer text-sm font-medium">Details</summary>
      <p className="mt-2 text-sm text-muted-foreground">{saved ? "Answers are stored and exported under these ids. Under another id, a question is a new one to datasets." : "Answers are stored and exported under these ids, which are made from the words above."}</p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <IdField label="Id of the question" value={question.id} taken={others} onChange={(id) => onChange({ ...question, id })} />
        {parts && within.map(({ id, label }, index) => (
          <IdField key={index} label={label ? `${parts.name} “${label}”` : `${parts.name} ${index + 1}`} value={id} taken={within.filter((_, at) => at !== index).map((part) => part.id)} onChange={(next) => onChange(parts.withId(question, index, next))} />
        ))}
      </div>
    </details>
  );
}
