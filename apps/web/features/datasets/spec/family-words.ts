import type { FamilyId } from "@laurel/core/datasets/families";
import type { Translate } from "../../../i18n/translate.ts";

/** A kind of record for people: its name, and what one trains with it. */
export function familyWords(
  t: Translate,
  family: FamilyId,
): { readonly name: string; readonly meaning: string } {
  return { name: t(`datasets.families.${family}.name`), meaning: t(`datasets.families.${family}.meaning`) };
}
