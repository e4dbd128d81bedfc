/** `key` is `KeyboardEvent.key`; `shown` what stands on the control. `id` is what people's own keys are stored under. */
export type Shortcut = { readonly id: string; readonly key: string; readonly shown: string; readonly does: string };

const choice = (number: number): Shortcut => ({ id: `choice.${number}`, key: String(number % 10), shown: String(number % 10), does: `Choice ${number} of the question: its button says which` });

/** Every key of the judging page: the handlers, the hints on the controls, the help sheet and people's own keys read this table. */
export const SHORTCUTS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(choice),
  { id: "bothBad", key: "x", shown: "X", does: "Both are bad; none is acceptable" },
  { id: "tie", key: "=", shown: "=", does: "Tie the next response with the last one placed" },
  { id: "cut", key: "-", shown: "−", does: "Draw the line below which responses are not acceptable" },
  { id: "allRight", key: "a", shown: "A", does: "All steps that are left are right" },
  { id: "giveUp", key: "z", shown: "Z", does: "Give this problem up" },
  { id: "badProblem", key: "p", shown: "P", does: "The problem itself is bad" },
  { id: "notApplicable", key: "n", shown: "N", does: "Does not apply" },
  { id: "back", key: "Backspace", shown: "⌫", does: "Take the last step of this question back" },
  { id: "previousPlace", key: "ArrowLeft", shown: "←", does: "Go back within the question" },
  { id: "nextPlace", key: "ArrowRight", shown: "→", does: "Go on within the question" },
  { id: "previousQuestion", key: "[", shown: "[", does: "The question before" },
  { id: "nextQuestion", key: "]", shown: "]", does: "The next question" },
  { id: "submit", key: "Enter", shown: "Enter", does: "Submit (Ctrl+Enter while writing)" },
  { id: "skip", key: "s", shown: "S", does: "Skip, with a reason" },
  { id: "undo", key: "u", shown: "U", does: "Go back to the last answer" },
  { id: "keep", key: "Escape", shown: "Esc", does: "Keep the earlier answer, after going back; while writing: leave the text" },
  { id: "ask", key: "q", shown: "Q", does: "Ask the lead about this task" },
  { id: "difference", key: "d", shown: "D", does: "Show the words in which two responses differ" },
  { id: "lockstep", key: "l", shown: "L", does: "Scroll all responses together" },
  { id: "find", key: "/", shown: "/", does: "Find in the texts" },
  { id: "scrollDown", key: "ArrowDown", shown: "↓", does: "Scroll the responses down" },
  { id: "scrollUp", key: "ArrowUp", shown: "↑", does: "Scroll the responses up" },
  { id: "guidelines", key: "g", shown: "G", does: "Read the guidelines" },
  { id: "help", key: "?", shown: "?", does: "Show these keys" },
] as const satisfies readonly Shortcut[];
