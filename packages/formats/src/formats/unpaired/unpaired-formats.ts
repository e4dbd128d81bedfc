import { AXOLOTL_KTO } from "./axolotl-kto.ts";
import { LLAMAFACTORY_KTO } from "./llamafactory-kto.ts";
import { MS_SWIFT_KTO } from "./ms-swift-kto.ts";
import { TRL_UNPAIRED } from "./trl-unpaired.ts";

/** One line a format. */
export const UNPAIRED_FORMATS = [TRL_UNPAIRED, LLAMAFACTORY_KTO, AXOLOTL_KTO, MS_SWIFT_KTO] as const;
