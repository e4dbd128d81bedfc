export const user = (content) => ({ role: "user", content });
export const assistant = (content) => ({ role: "assistant", content });

const system = (content) => ({ role: "system", content });
const tool = (content) => ({ role: "tool", content, name: "lookup", tool_call_id: "call-1" });

/** A prompt that calls a tool: TRL's formats here have no place for the call. */
export const withCall = (question) => [
  user(question),
  {
    role: "assistant",
    content: "",
    tool_calls: [{ id: "call-1", type: "function", function: { name: "lookup", arguments: "{}" } }],
  },
  tool("found"),
];

/** The shapes that a prompt can have around its question. */
export const PROMPT_SHAPES = [
  (question) => [system("Be brief.\n\nBe kind. 🙂"), user(question)],
  (question) => [user("Hello!\u2028"), assistant("Hello.\n\nHow can I help?\n"), user(question)],
  (question) => [system(""), user(question)],
  (question) => [
    system("أجب باختصار."),
    user("One."),
    assistant("Two."),
    user("Three."),
    assistant("  Four.  "),
    user(question),
  ],
  (question) => [user(question), assistant("I look it up."), tool('{"found": [1, null]}\n')],
  (question) => [user(question), user("Please answer.")],
];

/** An answer of several turns, which ends with the text that is judged. */
export const inTurns = (answer) => [assistant("Let me ask: why?"), user("Because.\n"), assistant(answer)];
