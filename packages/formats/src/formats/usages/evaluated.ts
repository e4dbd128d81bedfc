import type { UsageFiles } from "../usage.ts";

/**
 * For trainers that are given one file to evaluate on while they train: the one for validation, or where
 * there is none the one for testing.
 */
export function evaluated<Text>(
  text: (files: { readonly train: string; readonly test: string | null }) => Text,
): (files: UsageFiles) => Text {
  return ({ train, validation = null, test }) => text({ train, test: validation ?? test });
}
