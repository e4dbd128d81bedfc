"use client";

import { memo } from "react";
import { classNames } from "../../lib/class-names.ts";
import type { LeasedTask } from "./leased-task.ts";
import { PromptPane } from "./prompt-pane.tsx";
import { ResponseBox } from "./response-box.tsx";

type TaskViewProps = { task: LeasedTask; shown: boolean; /** The side that is chosen but not submitted, or was chosen before. */ marked: "a" | "b" | null };

/** A task's texts. Rendered ahead while not shown, so that showing it is only a change of style. */
export const TaskView = memo(function TaskView({ task, shown, marked }: TaskViewProps) {
  const [a, b] = task.responses;
  return (
    <div inert={!shown} data-task={shown ? "shown" : "ahead"} className={classNames(shown ? "flex" : "hidden", "min-h-0 flex-1 flex-col gap-3")}>
      <PromptPane messages={task.promptMessages} shown={shown} />
      <div className="grid min-h-0 flex-1 gap-3 lg:grid-cols-2 lg:grid-rows-1">
        {a && <ResponseBox name="A" messages={a.messages} marked={marked === "a"} />}
        {b && <ResponseBox name="B" messages={b.messages} marked={marked === "b"} />}
      </div>
    </div>
  );
});
