import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Answers } from "@laurel/core/questions/answers";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { answerWords } from "../prompts/answer-words.ts";

type PracticeResultProps = {
  questions: QuestionSet;
  /** What was answered. */
  answers: Answers;
  result: RouterOutputs["judging"]["checkPractice"];
  /** A response's name on the page. */
  nameOf: (responseId: string) => string;
};

/**
 * The result of a practice task: for each question whether the answer was right, the right answer where it
 * was not, and why.
 */
export function PracticeResult({ questions, answers, result, nameOf }: PracticeResultProps) {
  const t = useTranslations();
  const words = (given: Answers[string] | undefined) =>
    given ? answerWords(t, given, nameOf) : t("guidance.result.noAnswer");
  return (
    <section aria-label={t("guidance.result.title")} className="flex flex-col gap-4" role="status">
      <ul className="flex flex-col gap-3">
        {questions
          .filter(({ id }) => id in result.right)
          .map(({ id, title }) => (
            <li key={id} className="flex gap-2.5">
              {result.right[id] ? (
                <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
              ) : (
                <CircleX aria-hidden className="mt-0.5 size-5 shrink-0 text-destructive" />
              )}
              <div className="min-w-0 break-words">
                <p dir="auto" className="text-page-start text-sm text-muted-foreground">
                  {title}
                </p>
                <p className="font-medium">
                  {result.right[id] ? t("guidance.result.right") : t("guidance.result.wrong")}:{" "}
                  {words(answers[id])}
                </p>
                {!result.right[id] && (
                  <p>{t("guidance.result.expected", { id: words(result.expected[id]) })}</p>
                )}
              </div>
            </li>
          ))}
      </ul>
      <div className="border-s-4 border-primary ps-3">
        <p className="text-sm text-muted-foreground">{t("guidance.result.why")}</p>
        <MessageContent text={result.explanation} />
      </div>
    </section>
  );
}
