import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary/binary-question";

/** What the two labels are called. */
export function binaryWords({ about }: Pick<BinaryQuestion, "about">): readonly [string, string] {
  return about === "quality" ? ["good", "bad"] : ["correct", "incorrect"];
}
