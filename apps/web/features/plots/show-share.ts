import type { Translate } from "../../i18n/translate.ts";

/** A share 0..1 as a percentage with one digit, or a dash where it is undefined. */
export function showShare(t: Translate, share: number | null | undefined): string {
  return share === null || share === undefined ? "–" : t("ui.share", { share: share * 100 });
}
