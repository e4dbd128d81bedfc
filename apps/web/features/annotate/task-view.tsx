"use client";

import { memo, type ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { BlurredUntilAsked } from "../reading/blurred-until-asked.tsx";
import type { StepsView } from "./kinds/steps/steps-view.ts";
import type { LeasedTask } from "./leased-task.ts";
import { letterOf } from "./letter-of.ts";
import { PromptPane } from "./prompt-pane.tsx";
import { ReferencePane } from "./reference-pane.tsx";
import { ResponseBox } from "./response-box.tsx";

/** In view, the next one, or the one that was just answered, until there is time to take it away. */
export type TaskPlace = "shown" | "ahead" | "past";

type TaskViewProps = {
  task: LeasedTask;
  place: TaskPlace;
  /** The response that is preferred so far. */ marked: string | null;
  /** Whether verdicts are given against a reference answer. */ showReference: boolean;
  steps: StepsView | null;
  /** Shown in place of the responses. */ instead: ReactNode;
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
                name={task.responses.length === 1 ? null : letterOf(index)}
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
