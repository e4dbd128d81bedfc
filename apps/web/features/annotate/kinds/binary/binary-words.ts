import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import type { Translate } from "../../../../i18n/translate.ts";

/** What the two labels are called. */
export function binaryWords(
  t: Translate,
  { about }: Pick<BinaryQuestion, "about">,
): readonly [string, string] {
  return about === "quality"
    ? [t("annotate.good"), t("annotate.bad")]
    : [t("annotate.correct"), t("annotate.incorrect")];
}
