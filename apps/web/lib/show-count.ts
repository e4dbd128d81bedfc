/** A number in the reader's language: "1,204" or "1.204". */
export function showCount(count: number): string {
  return t("ui.count", { count });
}
