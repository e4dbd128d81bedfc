import type { DropReason } from "@laurel/core/datasets/drop-reason";
import type { Message } from "@laurel/core/records/message";
import type { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { TRL_PREFERENCE_RULES } from "./trl-preference-rules.ts";

type Encoded = { readonly record: TrlPreferenceRecord } | { readonly violation: { readonly code: DropReason; readonly message: string } };

/** A row of TRL's explicit conversational preference type, with exactly its keys in a fixed order; or the first rule that it breaks. */
export function encodeTrlPreference(prompt: readonly Message[], chosen: readonly Message[], rejected: readonly Message[]): Encoded {
  // The format's columns are role and content; without its calls a turn would say something else.
  if ([...prompt, ...chosen, ...rejected].some((message) => message.tool_calls !== undefined)) return { violation: { code: "tool-calls", message: "a turn calls a tool, which this format can't hold" } };
  const record = { prompt: prompt.map(plain), chosen: chosen.map(plain), rejected: rejected.map(plain) };
  const broken = TRL_PREFERENCE_RULES.find((rule) => !rule.holds(record));
  return broken ? { violation: { code: broken.code, message: broken.message } } : { record };
}

function plain({ role, content }: Message): Message {
  return { role, content };
}
