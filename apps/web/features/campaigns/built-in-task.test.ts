import { expect, it } from "vitest";
import { stepsOf } from "@laurel/core/questions/kinds/steps-rules";
import { PRESETS } from "@laurel/core/questions/presets";
import { builtInTask } from "./built-in-task.ts";

it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
  "has what %s asks about",
  (_, { questions, responsesPerTask }) => {
    const task = builtInTask(questions, responsesPerTask);
    expect(task.responses).toHaveLength(responsesPerTask);
    for (const question of questions) {
      const text = task.responses[0]?.messages[0]?.content ?? "";
      if (question.kind === "steps")
        expect(stepsOf({ text, steps: null }, question).length).toBeGreaterThan(2);
      if (question.kind === "binary" && question.about === "correctness")
        expect(task.reference).not.toBeNull();
    }
  },
);
