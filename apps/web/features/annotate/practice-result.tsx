import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { answerLabel } from "./answer-label.ts";
import type { LeasedTask } from "./leased-task.ts";

type PracticeResultProps = { questions: readonly Question[]; task: LeasedTask; given: Answers; result: RouterOutputs["judging"]["checkPractice"] };

/** What was answered, what is right, and why. */
export function PracticeResult({ questions, task, given, result }: PracticeResultProps) {
  const wrong = Object.values(result.right).filter((right) => !right).length;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="font-semibold">{wrong === 0 ? "Right." : "Not as the lead sees it."}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.9375rem]">
        {questions.filter(({ id }) => id in result.right).map((question) => (
          <div key={question.id} className="contents">
            <dt className="text-muted-foreground">{question.title}</dt>
            <dd>
              <span className={result.right[question.id] ? "font-medium text-primary" : "line-through"}>{answerLabel(question, given, task) || "no answer"}</span>
              {!result.right[question.id] && <span className="ms-2 font-medium text-primary">{answerLabel(question, result.expected, task)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <MessageContent text={result.explanation} />
    </div>
  );
}
