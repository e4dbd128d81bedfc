import { useTranslations } from "next-intl";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { lastText } from "@laurel/core/records/message-text";
import { classNames } from "../../lib/class-names.ts";
import { Conversation } from "../reading/conversation.tsx";
import { StepList } from "./kinds/steps/step-list.tsx";
import type { StepsView } from "./kinds/steps/steps-view.ts";
import { traceOf } from "./kinds/steps/trace-of.ts";
import type { LeasedTask } from "./leased-task.ts";

type ResponseBoxProps = {
  /** Its letter; null where there is no other. */ name: string | null;
  response: LeasedTask["responses"][number];
  marked: boolean;
  steps: StepsView | null;
};

/** One response. All boxes are the same size and scroll by the same rule, whatever is in them. */
export function ResponseBox({ name, response, marked, steps }: ResponseBoxProps) {
  const t = useTranslations();
  const { id, messages } = response;
  const title = name === null ? t("annotate.response") : t("annotate.responseName", { name });
  const place = steps?.place?.responseId === id ? steps.place.index : null;
  return (
    <section
      aria-label={title}
      className={classNames(
        "flex min-h-0 min-w-0 flex-col rounded-xl border bg-card",
        marked && "border-primary ring-1 ring-primary",
      )}
    >
      <h2 className="sticky top-14 z-10 rounded-t-xl border-b bg-card px-4 py-2 text-[0.9375rem] font-semibold sm:px-5 lg:static">
        {title}
      </h2>
      <div
        data-scrolls
        data-response={id}
        tabIndex={0}
        role="group"
        aria-label={
          name === null ? t("annotate.textOfTheResponse") : t("annotate.textOfResponseName", { name })
        }
        className="flex flex-col gap-4 px-4 py-3 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:min-h-0 lg:flex-1 lg:overflow-y-auto"
      >
        <Conversation messages={steps ? messages.slice(0, -1) : messages} speakers={messages.length > 1} />
        {steps && (
          <StepList
            steps={stepsOf({ text: lastText(messages), steps: response.steps }, steps.question)}
            trace={traceOf(steps.answer, id)}
            current={place}
            onPlace={(index) => steps.onPlace({ responseId: id, index })}
          />
        )}
      </div>
    </section>
  );
}
