import type { RewriteQuestion } from "@laurel/core/questions/kinds/rewrite/rewrite-question";
import type { QuestionForm } from "./question-form.ts";

function RewriteFields() {
  return <p className="text-[0.9375rem] text-muted-foreground">The annotator edits the preferred response and sees what changed. Datasets take the result as better than the chosen response, and that as better than the rejected one.</p>;
}

export const REWRITE_FORM: QuestionForm<RewriteQuestion> = {
  name: "Rewrite",
  about: "A better version of a response, begun from the preferred one.",
  blank: { kind: "rewrite", title: "Write the response that should have been given.", help: "", required: true },
  outcome: () => "written",
  Fields: RewriteFields,
};
