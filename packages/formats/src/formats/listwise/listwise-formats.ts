import { NECTAR } from "./nectar.ts";
import { OASST_TREE } from "./oasst-tree.ts";
import { RANKING_KWISE } from "./ranking-kwise.ts";

/** One line a format. */
export const LISTWISE_FORMATS = [RANKING_KWISE, NECTAR, OASST_TREE] as const;
