import type { FamilyId } from "@laurel/core/datasets/family-id";
import { ALL_FORMATS } from "@laurel/formats/formats/all-formats";
import type { AnyFormat } from "@laurel/formats/formats/validation/any-format";

/** The formats in which records of these families can be written, family by family in their order. */
export function formatsOfFamilies(families: readonly FamilyId[]): readonly AnyFormat[] {
  return families.flatMap((family) => ALL_FORMATS.filter((format) => format.family.id === family));
}
