import type { FlagsAnswer } from "@laurel/core/questions/kinds/flags-schemas";

/**
 * The answer with a flag of a response (or of the task) set, or without it, and its spans, where it was set.
 */
export function flagToggled(
  flags: FlagsAnswer["flags"],
  flag: string,
  response: string | undefined,
): FlagsAnswer {
  const others = flags.filter((each) => each.flag !== flag || each.response !== response);
  if (others.length < flags.length) return { kind: "flags", flags: others };
  return { kind: "flags", flags: [...flags, { flag, ...(response !== undefined && { response }) }] };
}
