"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useLayoutEffect, useRef } from "react";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { lastText } from "@laurel/core/records/message-text";
import type { Message } from "@laurel/core/records/messages";
import { classNames } from "../../lib/class-names.ts";
import { MessageContent } from "../markdown/message-content.tsx";
import { BlurredUntilAsked } from "../reading/blurred-until-asked.tsx";
import { Conversation } from "../reading/conversation.tsx";
import { letterAt } from "../reading/response-letter.ts";
import { StepList, type StepsView, traceOf } from "./kinds/steps-view.tsx";
import { type LeasedTask } from "./leased-task.ts";
import { MetadataList, MetadataPane } from "./shown-metadata.tsx";

/** Whether a task is in view, is the next one, or was just answered and waits to be removed. */
type TaskPlace = "shown" | "ahead" | "past";

type TaskViewProps = {
  task: LeasedTask;
  place: TaskPlace;
  /** The response that is preferred so far. */
  marked: string | null;
  /** Whether verdicts are given against a reference answer. */
  showReference: boolean;
  steps: StepsView | null;
  /** Shown in place of the responses. */
  instead: ReactNode;
};

const COLUMNS: Readonly<Record<number, string>> = {
  1: "",
  2: "lg:grid-cols-2",
  3: "lg:grid-cols-3",
  4: "lg:grid-cols-2 xl:grid-cols-4",
};
const MANY = "lg:auto-cols-[minmax(22rem,1fr)] lg:grid-flow-col lg:overflow-x-auto";

/**
 * A task's texts. Where the page does not scroll, all tasks lie on top of each other in layers of their own,
 * so that the next one is laid out and painted ahead: showing it changes the opacity of two layers and
 * nothing else.
 */
export const TaskView = memo(function TaskView({
  task,
  place,
  marked,
  showReference,
  steps,
  instead,
}: TaskViewProps) {
  return (
    <div
      inert={place === "ahead"}
      aria-hidden={place !== "shown" || undefined}
      data-task={place}
      className={classNames(
        "min-h-0 flex-1 flex-col lg:absolute lg:inset-0 lg:will-change-[opacity]",
        place === "shown" ? "flex" : "hidden lg:flex lg:opacity-0",
      )}
    >
      <BlurredUntilAsked blurred={task.blurred}>
        <div className="flex min-h-0 flex-1 flex-col gap-3">
          <PromptPane messages={task.promptMessages} shown={place === "shown"} />
          <MetadataPane rows={task.metadata} />
          {showReference && <ReferencePane text={task.reference} />}
          {instead}
          <div
            className={classNames(
              "min-h-0 flex-1 gap-3 lg:grid-rows-1",
              instead ? "hidden" : "grid",
              COLUMNS[task.responses.length] ?? MANY,
            )}
          >
            {task.responses.map((response, index) => (
              <ResponseBox
                key={response.id}
                name={task.responses.length === 1 ? null : letterAt(index)}
                response={response}
                marked={response.id === marked}
                steps={steps}
              />
            ))}
          </div>
        </div>
      </BlurredUntilAsked>
    </div>
  );
});

/** The conversation up to the turn to be answered. It opens at its last turn; earlier ones are above. */
function PromptPane({ messages, shown }: { messages: readonly Message[]; shown: boolean }) {
  const t = useTranslations();
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const last = pane.current?.querySelector("[data-role]:last-child");
    if (shown && pane.current && last instanceof HTMLElement && messages.length > 1)
      pane.current.scrollTop = last.offsetTop - pane.current.offsetTop - 12;
  }, [shown, messages]);
  return (
    <section
      ref={pane}
      aria-label={t("annotate.prompt")}
      tabIndex={0}
      className="flex flex-col gap-4 rounded-xl border bg-card px-4 py-3 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:max-h-[38%] lg:shrink-0 lg:overflow-y-auto"
    >
      <h2 className="sr-only">{t("annotate.prompt")}</h2>
      <Conversation messages={messages} />
    </section>
  );
}

/** The answer that verdicts are given against. */
function ReferencePane({ text }: { text: string | null }) {
  const t = useTranslations();
  return (
    <section
      aria-label={t("annotate.reference.title")}
      tabIndex={0}
      className="rounded-xl border border-primary/50 bg-primary-soft/30 px-4 py-2 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:max-h-[24%] lg:shrink-0 lg:overflow-y-auto"
    >
      <h2 className="text-[0.8125rem] font-semibold text-muted-foreground">
        {t("annotate.reference.title")}
      </h2>
      {text === null ? (
        <p className="text-muted-foreground">{t("annotate.reference.none")}</p>
      ) : (
        <MessageContent text={text} />
      )}
    </section>
  );
}

type ResponseBoxProps = {
  /** Its letter; null if it is the only response. */
  name: string | null;
  response: LeasedTask["responses"][number];
  marked: boolean;
  steps: StepsView | null;
};

/** One response. All boxes are the same size and scroll by the same rule, whatever is in them. */
function ResponseBox({ name, response, marked, steps }: ResponseBoxProps) {
  const t = useTranslations();
  const { id, messages } = response;
  const title = name === null ? t("annotate.response") : t("annotate.responseNamed", { name });
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
        aria-label={name === null ? t("annotate.responseText") : t("annotate.responseTextNamed", { name })}
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
        <MetadataList rows={response.metadata} />
      </div>
    </section>
  );
}

type Tasks = {
  readonly past: LeasedTask | null;
  readonly current: LeasedTask | null;
  readonly upcoming: LeasedTask | null;
};

/** The tasks that are on the page at once, each in one place, in the order of their layers. */
export function tasksInPlace({
  past,
  current,
  upcoming,
}: Tasks): { readonly task: LeasedTask; readonly place: TaskPlace }[] {
  const isAnother = (task: LeasedTask | null, than: LeasedTask | null): task is LeasedTask =>
    task !== null && task.assignmentId !== than?.assignmentId;
  return [
    ...(isAnother(past, current) && isAnother(past, upcoming)
      ? [{ task: past, place: "past" as const }]
      : []),
    ...(current ? [{ task: current, place: "shown" as const }] : []),
    ...(isAnother(upcoming, current) ? [{ task: upcoming, place: "ahead" as const }] : []),
  ];
}

const LINE_PX = 28;

/**
 * Scrolls all responses of the task in view by the same distance, or the page, if none of them scrolls, as on
 * a narrow screen.
 */
export function scrollResponses(lines: number): void {
  const boxes = [...document.querySelectorAll("[data-task=shown] [data-scrolls]")];
  const own = boxes.filter((box) => box.scrollHeight > box.clientHeight + 1);
  if (own.length === 0) window.scrollBy({ top: lines * LINE_PX });
  for (const box of own) box.scrollBy({ top: lines * LINE_PX });
}
